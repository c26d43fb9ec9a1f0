import { segment } from './segment.js';
import type { SegmentationRules } from './rules.js';
import type { Span } from './tokenize.js';

/** Counts of spans found, expected, and both. */
export interface SpanScore {
  readonly correct: number;
  readonly found: number;
  readonly gold: number;
}

export interface SegmentationScore {
  readonly tokens: SpanScore;
  readonly sentences: SpanScore;
}

interface GoldSentence {
  readonly text: string;
  readonly words: readonly string[];
}

const ENDS_IN_PUNCTUATION = /[.!?…]["'”’»)\]]*$/u;

export const f1 = ({ correct, found, gold }: SpanScore): number => (2 * correct) / Math.max(1, found + gold);

/**
 * The surface words of a CoNLL-U sentence. A multiword token whose members spell it ("don't": "do", "n't") is its members;
 * one whose members do not ("du": "de", "le") is one word, as the packs' tokens are.
 */
function readWords(lines: readonly string[]): string[] {
  const words: string[] = [];
  let behind = 0;
  lines.forEach((line, index) => {
    const [id = '', form = ''] = line.split('\t');
    const range = /^(\d+)-(\d+)$/u.exec(id);
    if (range) {
      const size = Number(range[2]) - Number(range[1]) + 1;
      const members = lines.slice(index + 1, index + 1 + size).map((member) => member.split('\t')[1] ?? '');
      if (members.join('') !== form) {
        words.push(form);
        behind = Number(range[2]);
      }
    } else if (/^\d+$/u.test(id) && Number(id) > behind) words.push(form);
  });
  return words;
}

function readGold(conllu: string): GoldSentence[] {
  return conllu.split(/\n\n+/u).flatMap((block) => {
    const lines = block.split('\n');
    const text = lines.find((line) => line.startsWith('# text = '))?.slice(9);
    return text === undefined ? [] : [{ text, words: readWords(lines) }];
  });
}

/** The words' spans in the text, in order; a word that the text does not have is left out. */
function placeWords({ text, words }: GoldSentence): Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const word of words) {
    const start = text.indexOf(word, at);
    if (start < 0) continue;
    at = start + word.length;
    spans.push({ start, end: at });
  }
  return spans;
}

function score(found: readonly Span[], gold: readonly Span[]): SpanScore {
  const keys = new Set(gold.map(({ start, end }) => `${start}-${end}`));
  const correct = found.filter(({ start, end }) => keys.has(`${start}-${end}`)).length;
  return { correct, found: found.length, gold: gold.length };
}

/** Tokens of each `# text` by itself; sentences of all texts that end in punctuation, with a space between. */
export function scoreSegmentation(conllu: string, rules: SegmentationRules): SegmentationScore {
  const gold = readGold(conllu);
  const total = { correct: 0, found: 0, gold: 0 };
  for (const sentence of gold) {
    const found = segment(sentence.text, rules).flatMap(({ tokens }) => tokens);
    const one = score(found, placeWords(sentence));
    total.correct += one.correct;
    total.found += one.found;
    total.gold += one.gold;
  }
  const spans: Span[] = [];
  let text = '';
  for (const sentence of gold.filter((each) => ENDS_IN_PUNCTUATION.test(each.text))) {
    if (text !== '') text += ' ';
    spans.push({ start: text.length, end: text.length + sentence.text.length });
    text += sentence.text;
  }
  return { tokens: total, sentences: score(segment(text, rules), spans) };
}
