/** The named references that feeds and scrapers leave in plain text; HTML itself is decoded by its parser. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '',
  lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', lsaquo: '‹', rsaquo: '›',
  ndash: '–', mdash: '—', hellip: '…', middot: '·', bull: '•', euro: '€', pound: '£', deg: '°', copy: '©', reg: '®',
  agrave: 'à', aacute: 'á', acirc: 'â', auml: 'ä', aring: 'å', aelig: 'æ', ccedil: 'ç', egrave: 'è', eacute: 'é', ecirc: 'ê',
  euml: 'ë', icirc: 'î', iuml: 'ï', iacute: 'í', ntilde: 'ñ', ocirc: 'ô', oacute: 'ó', ouml: 'ö', oslash: 'ø', oelig: 'œ',
  ugrave: 'ù', uacute: 'ú', ucirc: 'û', uuml: 'ü', yuml: 'ÿ', szlig: 'ß',
  Agrave: 'À', Acirc: 'Â', Aring: 'Å', AElig: 'Æ', Ccedil: 'Ç', Egrave: 'È', Eacute: 'É', Ecirc: 'Ê', Icirc: 'Î', Ocirc: 'Ô',
  Oslash: 'Ø', OElig: 'Œ', Ouml: 'Ö', Uuml: 'Ü', Auml: 'Ä',
}; // prettier-ignore
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/gu;
const LAST_CODE_POINT = 0x10_ff_ff;

function fromCodePoint(code: number, reference: string): string {
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : reference;
}

/** Character references as characters, once: `&amp;lt;` is `&lt;`. What is no known reference stays. */
export const decodeEntities = (text: string): string =>
  text.replace(REFERENCE, (reference, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined) return fromCodePoint(Number.parseInt(decimal, 10), reference);
    if (hex !== undefined) return fromCodePoint(Number.parseInt(hex, 16), reference);
    return (Object.hasOwn(NAMED, name!) ? NAMED[name!] : undefined) ?? reference;
  });
