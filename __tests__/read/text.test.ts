import { canonicaliseText } from '../../src/read/canonicalise-text.js';
import { decodeBytes } from '../../src/read/decode-bytes.js';
import { decodeEntities } from '../../src/read/decode-entities.js';
import { findDay, parseDay } from '../../src/read/parse-day.js';
import { parseLanguage } from '../../src/read/language-code.js';
import { DANISH, ENGLISH, FRENCH, readFile } from './read-all.js';

const encode = (text: string, table: Readonly<Record<string, number>>): Uint8Array =>
  Uint8Array.from([...text].map((sign) => table[sign] ?? sign.codePointAt(0)!));

describe('charsets', () => {
  it('reads what is no UTF-8', () => {
    const latin = Uint8Array.from([...FRENCH].map((sign) => sign.codePointAt(0)!));
    expect(decodeBytes(latin)).toMatchObject({ text: FRENCH, charset: 'windows-1252' });
    expect(decodeBytes(encode('– Nous «voulons» l’accord, dit-il… 5 €', { '–': 0x96, '’': 0x92, '…': 0x85, '€': 0x80 }))!.text).toContain('– Nous «voulons» l’accord, dit-il… 5 €'); // prettier-ignore
    expect(decodeBytes(encode(DANISH, { æ: 0xbe, ø: 0xbf, å: 0x8c }))).toMatchObject({
      text: DANISH,
      charset: 'macintosh',
    });
    expect(decodeBytes(Buffer.from(`\uFEFF${DANISH}`, 'utf16le'))).toMatchObject({ text: DANISH, charset: 'utf-16le' });
    expect(decodeBytes(Buffer.from(ENGLISH, 'utf16le'))!.text).toBe(ENGLISH);
    expect(decodeBytes(Buffer.from(`\uFEFF${DANISH}`, 'utf8'))!.text).toBe(DANISH);
  });

  it('believes UTF-8 that is valid before a declaration, and the declaration before a guess', () => {
    const declared = '<meta charset="iso-8859-1"><p>é</p>';
    expect(decodeBytes(Buffer.from(declared))!.text).toBe(declared);
    const cyrillic = Buffer.concat([Buffer.from('<meta charset="windows-1251"><p>'), Buffer.from([0xcc, 0xe8, 0xf0])]);
    expect(decodeBytes(cyrillic)!.text).toContain('Мир');
  });

  it('keeps UTF-8 with a broken byte as UTF-8', () => {
    const broken = Buffer.concat([Buffer.from(FRENCH), Buffer.from([0xe9]), Buffer.from(' et après')]);
    expect(decodeBytes(broken)!.text).toBe(`${FRENCH}\uFFFD et après`);
  });
});

describe('canonical text', () => {
  it('has one way to write line ends, spaces and letters, and nothing that is not seen', () => {
    expect(
      canonicaliseText('\uFEFFa\u00A0\u202F b\r\nc\rd\u2028e \n\n\n\n f\0\u0007 g\u200B\u00AD\u202Eh e\u0301 '),
    ).toBe('a b\nc\nd\ne\n\nf gh é');
    expect(canonicaliseText('\uD800x')).toBe('\uFFFDx');
  });

  it('has an apostrophe where another sign is typed for it', () => {
    expect(canonicaliseText('Maliʼs, Mali´s, Mali`s, 5′ `x`')).toBe('Mali’s, Mali’s, Mali’s, 5′ `x`');
  });

  it('decodes references once, and leaves what is none', () => {
    expect(decodeEntities('L&#8217;&eacute;t&#xE9; &amp;lt; AT&T; &nope; &#0; &#9999999;')).toBe(
      'L’été &lt; AT&T; &nope; &#0; &#9999999;',
    );
  });
});

describe('dates', () => {
  it.each([
    ['15 Dec, 2023 12:28', '2023-12-15'],
    ['Publié le 27 mars 2024 à 18:30', '2024-03-27'],
    ['13. december 2023', '2023-12-13'],
    ['d. 1. maj 2019', '2019-05-01'],
    ['1er août 2021', '2021-08-01'],
    ['Dec. 5, 2020', '2020-12-05'],
    ['September 3rd 2018', '2018-09-03'],
    ['2022-02-24T05:00:00+03:00', '2022-02-24'],
    ['20220224', '2022-02-24'],
    ['24.02.2022', '2022-02-24'],
    ['24/02/2022', '2022-02-24'],
    ['02/24/2022', '2022-02-24'],
    ['Thu, 14 Dec 2023 23:50:00 GMT', '2023-12-14'],
    ['29 February 2024', '2024-02-29'],
  ])('reads %s', (written, day) => expect(parseDay(written)).toBe(day));

  it.each([
    '29 February 2023',
    '31.04.2022',
    'soon',
    '14 Dec',
    '03/04/2024',
    '12 monkeys 2023',
    '2023-13-01',
    '1234-01-01',
  ])('does not read %s', (written) => expect(parseDay(written)).toBeUndefined());

  it('reads day first where the language does so, and parts of a date', () => {
    expect(parseDay('03/04/2024', 'fr')).toBe('2024-04-03');
    expect(parseDay('2024-03')).toBe('2024-03');
    expect(findDay('on 4 May 2020 and 5 May 2021')!.day).toBe('2020-05-04');
  });
});

describe('languages', () => {
  it('knows a language by any of its names', () => {
    for (const name of ['fr', 'fr-FR', 'fr_CA', 'fra', 'French', 'Français', 'fransk'])
      expect(parseLanguage(name)).toBe('fr');
    for (const name of ['nb', 'nn-NO', 'no', 'Norwegian']) expect(parseLanguage(name)).toBe('no');
    expect(parseLanguage('12')).toBeUndefined();
  });

  it.each([
    ['Sveriges statsminister säger att regeringen vill öka stödet till Ukraina och att landet måste försvara sig mot Ryssland.', 'sv'],
    ['Der Bundeskanzler sagte am Montag, die Regierung werde die Hilfe für die Ukraine erhöhen und mit Frankreich darüber sprechen.', 'de'],
    ['El presidente dijo que el gobierno suspendería la ayuda a su vecino mientras no se retiraran las tropas de la frontera.', 'es'],
    ['Regjeringa vil ikkje auke støtta til landet, seier utanriksministeren etter møtet. Dei vart samde om ein ny avtale i går.', 'no'],
  ])('has no pack for: %s', async (text, language) => {
    await expect(readFile('a.txt', text)).rejects.toThrow(`"${language}"`);
  }); // prettier-ignore

  it.each([
    ['Macron met Scholz.', 'en'],
    ['Macron a rencontré Scholz à Paris.', 'fr'],
    ['Macron mødte Scholz i Paris.', 'da'],
  ])('reads a single sentence: %s', async (text, language) => {
    expect((await readFile('a.txt', text)).language).toBe(language);
  });
});
