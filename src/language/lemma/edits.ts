/** How a lemma comes from a form: so many letters off its end, then these on. */
export interface Edit {
  readonly cut: number;
  readonly add: string;
}

export function findEdit(form: string, lemma: string): Edit {
  let common = 0;
  while (common < form.length && common < lemma.length && form[common] === lemma[common]) common += 1;
  return { cut: form.length - common, add: lemma.slice(common) };
}

export const applyEdit = (form: string, { cut, add }: Edit): string =>
  form.slice(0, Math.max(0, form.length - cut)) + add;
