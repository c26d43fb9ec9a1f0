/** News agencies that sign or dateline articles, as publishers call them. */
export const AGENCIES: readonly string[] = [
  'Reuters', 'AFP', 'Agence France-Presse', 'AP', 'Associated Press', 'Ritzau', 'dpa', 'ANSA', 'EFE', 'Anadolu', 'Anadolu Agency',
  'Anadolu Ajansı', 'AA', 'TASS', 'Interfax', 'RIA Novosti', 'Xinhua', 'Kyodo', 'Yonhap', 'PTI', 'ANI', 'IANS', 'NTB', 'TT', 'STT',
  'Belga', 'ANP', 'APA', 'PAP', 'Ukrinform', 'Bloomberg', 'UPI', 'PA Media', 'Press Association', 'APS', 'MAP', 'TAP', 'Panapress',
  'PANA', 'Keystone-ATS', 'ATS', 'La Presse canadienne', 'The Canadian Press', 'AAP', 'Apanews',
]; // prettier-ignore

/** A pattern source that matches any agency's name. The longest come first, so that none hides another. */
export const AGENCY = `(?:${[...AGENCIES].sort((a, b) => b.length - a.length).join('|')})`;

const BY_LETTERS = new Map(AGENCIES.map((name) => [name.toLowerCase(), name]));

/** An agency's name in the case that it is known by. */
export const nameAgency = (text: string): string => BY_LETTERS.get(text.toLowerCase()) ?? text;
