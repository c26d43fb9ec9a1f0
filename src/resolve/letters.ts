/** Letters that NFKD leaves whole, as they are spelled where a keyboard lacks them. */
const SPELLED: Readonly<Record<string, string>> = {
  ø: 'o',
  Ø: 'O',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ß: 'ss',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  ə: 'a',
};
const SPELLED_LETTER = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'gu');
/** Marks, and what stands for a letter's form: the ligature \ufc5e is a space with marks. */
const DECORATION = /[\p{M}\p{Z}\p{P}\p{S}]/gu;
const ASCII = /^\p{ASCII}*$/u;

/** The word with accents taken off and no letter lost: "Løkke" gives "Lokke", "Émile" gives "Emile". Case is kept. */
export function plainLetters(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(DECORATION, '')
    .replace(SPELLED_LETTER, (letter) => SPELLED[letter]!);
}
