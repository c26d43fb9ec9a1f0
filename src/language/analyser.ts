import type { Features, Sentence, TaggedSentence, TaggedToken, Token } from '../core/index.js';
import type { LanguageModel } from './language-model.js';
import { lemmatise } from './lemma/lemmatiser.js';
import { encodeWords } from './model/word-codes.js';
import { openParseContext } from './parse/parse-templates.js';
import { Parser } from './parse/parser.js';
import { writeFeatures } from './tag/features.js';
import { Tagger } from './tag/tagger.js';

/** A word as the treebanks have it: the lemma in its own case. */
export interface Word {
  readonly lemma: string;
  /** Numbers in the tag set. */
  readonly coarse: number;
  readonly fine: number;
}

/** Tagger, lemmatiser and parser of one language over words that are cut already. */
export class Analyser {
  private readonly tagger: Tagger;
  private readonly parser: Parser;
  private readonly fineOf: ReadonlyMap<Features, number>;

  constructor(readonly model: LanguageModel) {
    this.tagger = new Tagger(model.tagger);
    this.parser = new Parser(model.actions, model.parser);
    this.fineOf = new Map(model.tagger.tagSet.features.map((features, fine) => [features, fine]));
  }

  tag(forms: readonly string[]): Word[] {
    const { coarse, fine } = this.tagger.tag(encodeWords(forms));
    return forms.map((form, at) => ({
      lemma: this.lemmatise(form, coarse[at]!, fine[at]!),
      coarse: coarse[at]!,
      fine: fine[at]!,
    }));
  }

  toToken(text: string, start: number, word: Word): TaggedToken {
    const { upos, features } = this.model.tagger.tagSet;
    const tag = upos[word.coarse]!;
    const lemma = tag === 'PROPN' ? word.lemma : word.lemma.toLowerCase();
    return { start, end: start + text.length, text, lemma, upos: tag, features: features[word.fine]! };
  }

  parse(sentence: TaggedSentence): Sentence {
    const { tokens } = sentence;
    const { tagSet } = this.model.tagger;
    const fine = tokens.map((token) => this.findFine(token));
    const coarse = fine.map((tag) => tagSet.coarseOf[tag]!);
    const context = openParseContext(encodeWords(tokens.map(({ text }) => text)), coarse, fine);
    const { heads, labels } = this.parser.parse(context);
    const { relations } = this.model.actions;
    return {
      ...sentence,
      tokens: tokens.map((token, at): Token => ({ ...token, head: heads[at]!, relation: relations[labels[at]!]! })),
    };
  }

  /** Tags come from `toToken` as a rule, so that their features are the tag set's own object. */
  private findFine({ upos, features }: TaggedToken): number {
    const known = this.fineOf.get(features);
    if (known !== undefined) return known;
    const column = writeFeatures(features);
    const { tagSet } = this.model.tagger;
    return tagSet.findFine(Math.max(0, tagSet.findCoarse(upos)), column === '_' ? '' : column);
  }

  private lemmatise(form: string, coarse: number, fine: number): string {
    const isName = this.model.tagger.tagSet.upos[coarse] === 'PROPN';
    return lemmatise(this.model.lemmas, form, isName, coarse, fine);
  }
}
