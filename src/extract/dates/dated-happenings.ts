import type { DateLexicon } from '../../core/index.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';
import type { DateMention } from './find-dates.js';

/** A date belongs to a happening's noun at most this many tokens away, with neither verb nor punctuation between. */
const REACH = 8;

/**
 * What a text has dated once ("the July coup", "le coup d'État du 26 juillet"): where it is spoken of again without its date,
 * "after the coup" is a date all the same. Nouns are those of the class `happening`.
 */
export class DatedHappenings {
  private readonly values = new Map<string, string>();

  constructor(private readonly words: WordIndex) {}

  /** Takes in the dates of a sentence that stand beside a happening; the first and finest date of a noun counts. */
  note(tree: Tree, dates: readonly DateMention[]): void {
    if (dates.length === 0) return;
    for (const [at, { lemma }] of tree.tokens.entries()) {
      const key = this.keyOf(lemma);
      if (key === undefined) continue;
      const date = dateBeside(tree, at, dates);
      const known = this.values.get(key);
      if (date && (known === undefined || known.length < date.value.length)) this.values.set(key, date.value);
    }
  }

  /**
   * The happenings behind a word for "after" or "since" in a sentence, as dates: what followed one is told by its month, what has
   * happened since by the year alone.
   */
  mentions(tree: Tree, { bounds }: DateLexicon): DateMention[] {
    const found: DateMention[] = [];
    if (this.values.size === 0) return found;
    for (const [at, { lemma }] of tree.tokens.entries()) {
      const value = this.values.get(this.keyOf(lemma) ?? '');
      if (value === undefined) continue;
      const adpositions = tree.adpositionsOf(at);
      if (adpositions.some((word) => bounds.after.includes(word)))
        found.push({ first: at, last: at, kind: 'after', value: value.slice(0, 7) });
      else if (adpositions.some((word) => bounds.since.includes(word)))
        found.push({ first: at, last: at, kind: 'since', value: value.slice(0, 4) });
    }
    return found;
  }

  private keyOf(lemma: string): string | undefined {
    return this.words.classMember(lemma.toLowerCase(), 'happening');
  }
}

const dateBeside = (tree: Tree, noun: number, dates: readonly DateMention[]): DateMention | undefined =>
  dates.find(({ first, last, kind }) => kind === 'on' && isBeside(tree, noun, first, last));

function isBeside({ tokens }: Tree, noun: number, first: number, last: number): boolean {
  const [from, to] = first > noun ? [noun + 1, first] : [last + 1, noun];
  if (to - from > REACH) return false;
  return tokens.slice(from, to).every(({ upos }) => upos !== 'VERB' && upos !== 'PUNCT');
}
