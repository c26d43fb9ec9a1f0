import { UPOS, type TaggedToken, type Upos } from '../../core/index.js';
import { spread } from '../model/hash.js';
import { LINK, type ListedWord, type WordIndex } from './word-lists.js';

/** The run of capitalised words that a token stands in. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** Bits of all its words. */
  readonly bits: number;
}

/** What the features read of a sentence. Arrays are parallel to its tokens. */
export interface SentenceView {
  readonly size: number;
  readonly codes: readonly Int32Array[];
  readonly folded: readonly string[];
  readonly upos: readonly string[];
  /** Codes of `upos`. */
  readonly tags: readonly number[];
  readonly bits: Int32Array;
  readonly isCapitalised: readonly boolean[];
  readonly isFigure: readonly boolean[];
  readonly runs: readonly (Run | undefined)[];
  /** Whether a token can be part of a name at all. */
  readonly isCandidate: readonly boolean[];
  /** Most words are capitalised, so capitals say nothing. */
  readonly isShouting: boolean;
}

const TAG_CODES = Object.fromEntries(UPOS.map((tag, index) => [tag, spread(index)])) as Readonly<Record<Upos, number>>;
const LONGEST_LINK = 3;
/** How far a name that begins with an organisation's noun may go on in lower case. */
const TAIL = 8;

function findRuns(isCapitalised: readonly boolean[], bits: Int32Array, words: readonly string[]): (Run | undefined)[] {
  const runs: (Run | undefined)[] = words.map(() => undefined);
  for (let first = 0; first < words.length; first += 1) {
    if (!isCapitalised[first]) continue;
    let last = first;
    for (let at = first + 1; at < words.length && at - last <= LONGEST_LINK; at += 1) {
      if (isCapitalised[at]) last = at;
      else if (!(bits[at]! & LINK) && words[at] !== '-' && words[at] !== '&') break;
    }
    let all = 0;
    for (let at = first; at <= last; at += 1) all |= bits[at]!;
    const run = { first, last, bits: all };
    for (let at = first; at <= last; at += 1) runs[at] = run;
    first = last;
  }
  return runs;
}

export function viewSentence(
  tokens: readonly Pick<TaggedToken, 'text' | 'upos'>[],
  index: WordIndex,
  isOrganization: number,
): SentenceView {
  const words: ListedWord[] = [];
  const codes: Int32Array[] = [];
  const folded: string[] = [];
  const isCapitalised: boolean[] = [];
  const isFigure: boolean[] = [];
  const tags: number[] = [];
  const parts: Upos[] = [];
  const bits = new Int32Array(tokens.length);
  let written = 0;
  let capitals = 0;
  for (const { text, upos } of tokens) {
    const word = index.look(text);
    bits[words.length] = word.bits;
    words.push(word);
    codes.push(word.codes);
    folded.push(word.folded);
    isCapitalised.push(word.isCapitalised || (word.hasLetter && upos === 'PROPN'));
    isFigure.push(word.isFigure);
    tags.push(TAG_CODES[upos]);
    parts.push(upos);
    written += Number(word.hasLetter);
    capitals += Number(word.hasLetter && word.isCapitalised);
  }
  for (let at = 0; at < words.length; at += 1)
    if (isCapitalised[at] && words[at]!.beginsPhrase) index.markPhrases(folded, at, bits);
  const runs = findRuns(isCapitalised, bits, folded);
  const isCandidate = runs.map((run) => run !== undefined);
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isCapitalised[at] || !(bits[at]! & isOrganization)) continue;
    for (let next = at + 1; next < Math.min(tokens.length, at + TAIL) && words[next]!.hasLetter; next += 1)
      isCandidate[next] = true;
  }
  return {
    size: tokens.length,
    codes,
    folded,
    upos: parts,
    tags,
    bits,
    isCapitalised,
    isFigure,
    runs,
    isCandidate,
    isShouting: written > 3 && capitals > written * 0.7,
  };
}
