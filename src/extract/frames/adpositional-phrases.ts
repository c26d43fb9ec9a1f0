import { standsBehind } from '../syntax/adpositions.js';
import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

interface Phrase {
  readonly head: number;
  readonly adpositions: readonly string[];
}

/** The phrases with adpositions of a sentence, by what they hang on. */
export class AdpositionalPhrases {
  private readonly known: (readonly Phrase[] | undefined)[] = [];

  constructor(
    private readonly tree: Tree,
    private readonly words: WordIndex,
  ) {}

  /** The phrases with adpositions that hang on a trigger; each slot of its frames looks among them. */
  of(trigger: number): readonly Phrase[] {
    return (this.known[trigger] ??= this.read(trigger));
  }

  /** "at the request of X, Y left", "with the help of X": whether a noun tells by what others did somebody came to act. */
  isPrompting(noun: number): boolean {
    const { tree, words } = this;
    return tree.is(noun, 'obl') && standsBehind(tree, noun, 'prompting', words);
  }

  private read(trigger: number): readonly Phrase[] {
    const phrases: Phrase[] = [];
    for (const child of this.tree.children(trigger, 'obl', 'nmod', 'iobj', 'obj', 'advmod', 'xcomp', 'conj'))
      for (const head of [child, ...this.behindAdverb(child)]) {
        const adpositions = this.adpositions(head);
        if (adpositions.length > 0) phrases.push({ head, adpositions });
      }
    return phrases;
  }

  /** "auprès de X": an adverb whose own complement has the adposition. */
  private behindAdverb(child: number): readonly number[] {
    return this.tree.is(child, 'advmod') ? this.tree.children(child, 'obl', 'nmod') : [];
  }

  /** "la Cédéao, dont ils se sont retirés": a relative pronoun may stand for a phrase with an adposition. */
  private ofPronoun(child: number): readonly string[] {
    const { upos, text } = this.tree.token(child);
    const adposition = upos === 'PRON' ? this.words.pronoun(text)?.adposition : undefined;
    return adposition === undefined ? [] : [adposition];
  }

  private adpositions(child: number): readonly string[] {
    const { tree } = this;
    const own = tree.adpositionsOf(child);
    if (own.length === 0) return this.ofPronoun(child);
    const head = tree.head(child);
    if (head < 0 || !tree.is(head, 'advmod')) return own;
    const adverb = tree.token(head).lemma.toLowerCase();
    // "sammen med" is "med" as well.
    return own.flatMap((adposition) => [
      `${adverb} ${adposition}`,
      ...(this.words.inClass(adposition, 'comitative') ? [adposition] : []),
    ]);
  }
}
