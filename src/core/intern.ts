/**
 * The one string of these letters that V8 keeps as the name of a property: all that are equal are the same one, so that a look-up compares
 * addresses and no letters. A part of a text, which would keep its whole text in memory, is put together anew.
 */
export function intern(text: string): string {
  // Without a prototype, V8 makes no hidden class for each name.
  const names = Object.create(null) as Record<string, true>;
  names[text] = true;
  return Object.keys(names)[0]!;
}
