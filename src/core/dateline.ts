const WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.]*|de|du|la|le|el|upon)`;
const PLACE = String.raw`${WORD}(?:[ /-]${WORD}){0,4}`;
const CAPITALS = String.raw`\p{Lu}[\p{Lu}'’.]{2,}(?:[ /-]\p{Lu}[\p{Lu}'’.]+){0,3}`;
/** The country, the day. */
const FURTHER = String.raw`(?:, ?[\p{Lu}\p{N}][\p{L}\p{N}. ]{1,24}){0,2}`;
const AGENCY = String.raw`\(\p{Lu}[\p{L}./ -]{1,30}\)`;
const DATELINE = new RegExp(
  String.raw`^(?:${PLACE}${FURTHER} ?${AGENCY}|${CAPITALS}${FURTHER}(?: ?${AGENCY})?)\s*(?<=[\s)])[-–—]{1,2}\s+(?=["“«„'‘]?\s?\p{Lu})`,
  'u',
);
/** The time of day before an entry of a live report: `- 07:40 GMT - `, `14h30 : `, `Kl. 09.15: `, `11:20am — `. */
const TIME_OF_ENTRY =
  /^(?:[-–—•*] ?)?(?:[Kk]l\.? ?)?\d{1,2}(?:[:h]|\.(?=\d\d\b))\d{2} ?(?:[ap]\.?m\.?)? ?(?:\(?(?:GMT|UTC|CES?T|BST|E[SD]?T|\p{Lu}{2,4}(?= ?[-–—]))\)?)? ?[-–—:|]?\s+(?=["“«„'‘]?\s?\p{Lu})/u;
const LONGEST = 140;

/**
 * How much of a paragraph is its dateline, with the dash, or the time of an entry: `NIAMEY, 14 décembre 2023 (AFP) – `, `- 07:40 GMT `; 0
 * where it has none.
 */
export function datelineLength(paragraph: string): number {
  const opening = paragraph.slice(0, LONGEST);
  return (DATELINE.exec(opening) ?? TIME_OF_ENTRY.exec(opening))?.[0].length ?? 0;
}
