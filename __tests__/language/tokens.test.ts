import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { resourcePath } from '../../src/core/index.js';
import { measureText, type TextTagger } from '../../src/language/evaluate/measure-text.js';
import { findPack } from '../../src/language/packs.js';
import { loadSegmentationRules } from '../../src/language/tokens/rules.js';
import { segment } from '../../src/language/tokens/segment.js';
import { loadExamples } from '../../src/language/train/treebank.js';

const RULES = {
  en: loadSegmentationRules('en'),
  fr: loadSegmentationRules('fr'),
  da: loadSegmentationRules('da'),
};
type Code = keyof typeof RULES;
const CODES = Object.keys(RULES) as Code[];

const tokens = (text: string, code: Code): string[] =>
  segment(text, RULES[code]).flatMap((sentence) => sentence.tokens.map(({ start, end }) => text.slice(start, end)));
const sentences = (text: string, code: Code): string[] =>
  segment(text, RULES[code]).map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  const cases: [Code, string, string][] = [
    [
      'en',
      "They don't trust Niger's junta and cannot say why.",
      "They|do|n't|trust|Niger|'s|junta|and|can|not|say|why|.",
    ],
    ['en', "Lee Jun-il met Tsai Ing-wen's rescue-minded team", "Lee|Jun-il|met|Tsai|Ing-wen|'s|rescue|-|minded|team"],
    ['en', 'Kim Yung-ho met Jung Hwang-keun', 'Kim|Yung-ho|met|Jung|Hwang-keun'],
    ['fr', 'Lee Jun-il est là, dit-il.', 'Lee|Jun-il|est|là|,|dit|-il|.'],
    ['en', 'Niger’s rulers won’t talk', 'Niger|’s|rulers|wo|n’t|talk'],
    [
      'en',
      'The U.S. gave US$5.5 million, e.g. 10%, to No. 3.',
      'The|U.S.|gave|US$|5.5|million|,|e.g.|10|%|,|to|No.|3|.',
    ],
    [
      'en',
      'Write to a.b@c.org or see https://x.org/a?b=c, @desk says',
      'Write|to|a.b@c.org|or|see|https://x.org/a?b=c|,|@desk|says',
    ],
    [
      'fr',
      "L'aide d'État qu'elle a-t-elle vue jusqu’ici, dit-il aujourd'hui",
      "L'|aide|d'|État|qu'|elle|a|-t-elle|vue|jusqu’|ici|,|dit|-il|aujourd'hui",
    ],
    [
      'fr',
      'Le porte-parole des Etats-Unis cite 1 500 000 € et 100,5 km',
      'Le|porte-parole|des|Etats-Unis|cite|1 500 000|€|et|100,5|km',
    ],
    [
      'fr',
      'Un rendez-vous à Bar-le-Duc avec M. Dupont, 3e du nom',
      'Un|rendez-vous|à|Bar-le-Duc|avec|M.|Dupont|,|3e|du|nom',
    ],
    ['fr', 'Le général Abdourahamane Tiani, né à N’Djamena', 'Le|général|Abdourahamane|Tiani|,|né|à|N’Djamena'],
    [
      'da',
      "EU-landene og USA's folk, bl.a. 1.100 soldater, f.eks. den 3. maj kl. 15.30",
      "EU-landene|og|USA's|folk|,|bl.a.|1.100|soldater|,|f.eks.|den|3.|maj|kl.|15.30",
    ],
    ['en', 'The go-between broke the stand-off', 'The|go-between|broke|the|stand-off'],
    ['en', 'Jarosław Kaczyński met Łukasz', 'Jarosław|Kaczyński|met|Łukasz'],
  ];
  test.each(cases)('%s: %s', (code, text, expected) => expect(tokens(text, code).join('|')).toBe(expected));
});

describe('sentences', () => {
  const cases: [Code, string, string[]][] = [
    [
      'en',
      'Gen. J. Smith met Dr. Roe. He left at 5 p.m. The U.S. President said "No." Then he went.',
      ['Gen. J. Smith met Dr. Roe.', 'He left at 5 p.m.', 'The U.S. President said "No."', 'Then he went.'],
    ],
    [
      'fr',
      'M. Macron a dit : « Nous partons. » Mme Phee est restée.',
      ['M. Macron a dit : « Nous partons. »', 'Mme Phee est restée.'],
    ],
    [
      'fr',
      'Il ouvre à 18h. Il garde 8 °C. La porte est là.',
      ['Il ouvre à 18h.', 'Il garde 8 °C.', 'La porte est là.'],
    ],
    [
      'fr',
      'La base est dans le pays.Cette rencontre a eu lieu.',
      ['La base est dans le pays.', 'Cette rencontre a eu lieu.'],
    ],
    [
      'da',
      'Mødet er den 3. maj. Bl.a. Niger kommer, siger hun. - Jeg har ventet.',
      ['Mødet er den 3. maj.', 'Bl.a. Niger kommer, siger hun.', '- Jeg har ventet.'],
    ],
    ['en', 'LIMA, May 4 (AFP) -- Peru left. It came back.', ['LIMA, May 4 (AFP) --', 'Peru left.', 'It came back.']],
    ['en', 'DUBAI - Oman and Qatar met.', ['DUBAI -', 'Oman and Qatar met.']],
    ['en', 'NATO - the alliance - met.', ['NATO - the alliance - met.']],
    ['da', '- Vi går, siger Phee.\n\n- Nu, siger hun.', ['- Vi går, siger Phee.', '- Nu, siger hun.']],
    [
      'en',
      'Talks resume\nThe two sides met on Monday.\nThey agreed.',
      ['Talks resume', 'The two sides met on Monday.', 'They agreed.'],
    ],
    [
      'en',
      'The two sides met on Monday in the\ncapital and agreed to meet President\nBazoum, who had been held in his\nresidence since July.',
      [
        'The two sides met on Monday in the\ncapital and agreed to meet President\nBazoum, who had been held in his\nresidence since July.',
      ],
    ],
    [
      'fr',
      'Paris a promis deux choses. - une aide au Mali. - ^ Note du traducteur.',
      ['Paris a promis deux choses.', '- une aide au Mali.', '- ^ Note du traducteur.'],
    ],
    ['fr', "Bamako refuse... - pour l'instant - de répondre.", ["Bamako refuse... - pour l'instant - de répondre."]],
    [
      'en',
      'The army fired first. [...] Nobody was hurt. "...we saw it all," he said.',
      ['The army fired first.', '[...] Nobody was hurt.', '"...we saw it all," he said.'],
    ],
    [
      'en',
      'Who pays for this? €5 million went missing!! $3 million came back.',
      ['Who pays for this?', '€5 million went missing!!', '$3 million came back.'],
    ],
    [
      'en',
      'Great shop! they fixed it. call 303-832-8160. we left the dog. it barks. Is it open?? it was on May 5th. maybe not.',
      [
        'Great shop!',
        'they fixed it.',
        'call 303-832-8160.',
        'we left the dog.',
        'it barks.',
        'Is it open??',
        'it was on May 5th.',
        'maybe not.',
      ],
    ],
    [
      'en',
      'Troops of Charles V. This was war. We paid: my wife and I. Overall it was good. * A note. **Edit: none.',
      [
        'Troops of Charles V.',
        'This was war.',
        'We paid: my wife and I.',
        'Overall it was good.',
        '* A note.',
        '**Edit: none.',
      ],
    ],
    ['en', '"No!" he said. Shares of Yahoo! fell.', ['"No!" he said.', 'Shares of Yahoo! fell.']],
    [
      'en',
      'The contract is signed. ? Call me. > From the office. << He read it. & I left. Is it open ? No.',
      [
        'The contract is signed.',
        '?',
        'Call me.',
        '> From the office.',
        '<< He read it.',
        '& I left.',
        'Is it open ?',
        'No.',
      ],
    ],
    ['da', '- Skyd den! siger et barn.', ['- Skyd den! siger et barn.']],
    [
      'en',
      'They met in Dec. The talks failed on Jan. 5 (near Fifth Ave.) The wall is 5 ft. It fell.',
      ['They met in Dec.', 'The talks failed on Jan. 5 (near Fifth Ave.)', 'The wall is 5 ft.', 'It fell.'],
    ],
    [
      'fr',
      'Il change de cap. Le col. Touré est parti le 12 janv. 2004. Le mur fait 30 m. Il est de la région (Tahoua par ex.) Elle y vit.',
      [
        'Il change de cap.',
        'Le col. Touré est parti le 12 janv. 2004.',
        'Le mur fait 30 m.',
        'Il est de la région (Tahoua par ex.)',
        'Elle y vit.',
      ],
    ],
    [
      'fr',
      "On lit Vol. XVIII. C'est le « scandale ». suite demain.",
      ['On lit Vol. XVIII.', "C'est le « scandale ».", 'suite demain.'],
    ],
  ];
  test.each(cases)('%s: %s', (code, text, expected) => expect(sentences(text, code)).toEqual(expected));
});

describe('any string', () => {
  const wild = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'Niger',
          '.',
          '"',
          '« ',
          ' »',
          "l'",
          '\n',
          '\n\n',
          ' ',
          '\u200b',
          '\u200f',
          '\ud83d',
          '👩‍👩‍👧',
          '1 000',
          'bl.a.',
          '-',
          'é',
          '尼日尔',
          '\t',
          '…',
          '(',
          ')',
          'U.S.',
          'http://',
          '@',
        ),
        { maxLength: 120 },
      )
      .map((parts) => parts.join('')),
    fc.string({ unit: fc.constantFrom('"', '.', 'a', "'"), minLength: 200, maxLength: 800 }),
  );
  test.each(CODES)('%s: tokens lie in order inside their sentences and lose nothing but white space', (code) => {
    fc.assert(
      fc.property(wild, (text) => {
        let behind = 0;
        for (const sentence of segment(text, RULES[code])) {
          expect(sentence.tokens.length).toBeGreaterThan(0);
          expect(sentence.start).toBe(sentence.tokens[0]!.start);
          expect(sentence.end).toBe(sentence.tokens.at(-1)!.end);
          for (const { start, end } of sentence.tokens) {
            expect(text.slice(behind, start).trim()).toBe('');
            expect(end).toBeGreaterThan(start);
            behind = end;
          }
        }
        expect(text.slice(behind).trim()).toBe('');
      }),
      { numRuns: 120 },
    );
  });

  test('does not depend on what was read before', () => {
    const text = "The junta's dont-care co-op (e.g. X.Y.) l'aide d'État 3e EU-landene";
    const before = CODES.map((code) => tokens(text, code));
    fc.assert(
      fc.property(wild, (noise) => void CODES.forEach((code) => segment(noise, RULES[code]))),
      { numRuns: 50 },
    );
    expect(CODES.map((code) => tokens(text, code))).toEqual(before);
  });

  test('a megabyte without a space is read', () => {
    expect(tokens('a'.repeat(1_000_000), 'en').join('')).toHaveLength(1_000_000);
  });
});

const shared = resourcePath('..', 'shared', 'data', 'treebanks');
(existsSync(shared) ? describe : describe.skip)('against the treebanks (skipped without ../shared)', () => {
  const cases: [Code, string, number, number][] = [
    ['en', 'UD_English-EWT/en_ewt-ud-test', 97.5, 93],
    ['en', 'UD_English-PUD/en_pud-ud-test', 99, 98],
    ['fr', 'UD_French-GSD/fr_gsd-ud-test', 99, 98],
    ['fr', 'UD_French-Sequoia/fr_sequoia-ud-test', 99, 97],
    ['da', 'UD_Danish-DDT/da_ddt-ud-test', 99, 98],
  ];
  test.each(cases)('%s %s', (code, name, words, ends) => {
    const examples = loadExamples(`${shared}/${name}.conllu`, new Set(Object.keys(findPack(code).contractions)));
    const untagged = (text: string): ReturnType<TextTagger> =>
      segment(text, RULES[code]).map((sentence) => ({
        ...sentence,
        tokens: sentence.tokens.map((token) => ({ ...token, upos: 'X' as const })),
      }));
    const score = measureText(examples, untagged);
    expect(score.tokens).toBeGreaterThan(words);
    expect(score.sentences).toBeGreaterThan(ends);
  });
});
