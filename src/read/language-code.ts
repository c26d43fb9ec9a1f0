/** Languages that are known by name, so that a wrong declaration is told from an unknown word. */
const CODES =
  'ar bg cs da de el en es et fi fr he hi hr hu is it ja ko lt lv nl no nb nn pl pt ro ru sk sl sr sv tr uk zh'.split(
    ' ',
  );

function nameLanguages(): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const locale of ['en', 'fr', 'da']) {
    const display = new Intl.DisplayNames([locale], { type: 'language' });
    for (const code of CODES) names.set((display.of(code) ?? code).toLowerCase(), code);
  }
  for (const code of CODES)
    names.set((new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code).toLowerCase(), code);
  return names;
}

let names: ReadonlyMap<string, string> | undefined;

/**
 * ISO 639-1 code of a language as sources name it: `fr`, `fr-FR`, `fr_CA`, `fra`, `French`, `français`; both written
 * kinds of Norwegian are `no`. Undefined for anything else.
 */
export function parseLanguage(value: string): string | undefined {
  const name = value.trim().toLowerCase();
  names ??= nameLanguages();
  const code = names.get(name) ?? /^[a-z]{2,3}(?=$|[-_])/u.exec(name)?.[0];
  if (code === undefined) return undefined;
  const canonical = Intl.getCanonicalLocales(code)[0]!.toLowerCase();
  return canonical === 'nb' || canonical === 'nn' ? 'no' : canonical;
}
