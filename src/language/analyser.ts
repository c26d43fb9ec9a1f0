import {
  remember,
  type Features,
  type Tags,
  type Sentence,
  type TaggedSentence,
  type TaggedToken,
  type Token,
} from '../core/index.js';
import type { LanguageModel } from './language-model.js';
import { lemmatise } from './lemma/lemmatiser.js';
import { encodeWord } from './model/word-codes.js';
import { openParseContext } from './parse/parse-parts.js';
import { Parser } from './parse/parser.js';
import { writeFeatures } from './tag/features.js';
import { Tagger } from './tag/tagger.js';

/** A word as the treebanks have it: the lemma in its own case. */
export interface Word {
  readonly lemma: string;
  /** Numbers in the tag set. */
  readonly coarse: number;
  readonly fine: number;
  /** What a token says of it, by whoever reads it. */
  reading?: Tags;
}

/** A form with what depends on nothing else: one look-up for all of it, as looking up takes time of its own. */
interface Form {
  readonly codes: Int32Array;
  readonly guess: number;
  /** As what it was met, by the fine tag. */
  readonly words: Word[];
}

/** Tagger, lemmatiser and parser of one language over words that are cut already. */
export class Analyser {
  private readonly tagger: Tagger;
  private readonly parser: Parser;
  private readonly fineOf: ReadonlyMap<Features, number>;
  private readonly look = remember((form): Form => {
    const codes = encodeWord(form);
    return { codes, guess: this.tagger.guess(codes), words: [] };
  });

  constructor(readonly model: LanguageModel) {
    this.tagger = new Tagger(model.tagger);
    this.parser = new Parser(model.actions, model.parser);
    this.fineOf = new Map(model.tagger.tagSet.features.map((features, fine) => [features, fine]));
  }

  tag(forms: readonly string[]): Word[] {
    const known: Form[] = [];
    const codes: Int32Array[] = [];
    const guesses = new Int32Array(forms.length);
    for (const text of forms) {
      const form = this.look(text);
      guesses[known.length] = form.guess;
      codes.push(form.codes);
      known.push(form);
    }
    const { coarse, fine } = this.tagger.tag(codes, guesses);
    return known.map(({ words }, at) => (words[fine[at]!] ??= this.lemmatise(forms[at]!, coarse[at]!, fine[at]!)));
  }

  /** What a token says of its word. */
  readWord({ lemma, coarse, fine }: Word): Tags {
    const { tagSet } = this.model.tagger;
    const upos = tagSet.upos[coarse]!;
    return { lemma: upos === 'PROPN' ? lemma : lemma.toLowerCase(), upos, features: tagSet.features[fine]! };
  }

  toToken(text: string, start: number, word: Word): TaggedToken {
    const { lemma, upos, features } = this.readWord(word);
    return { start, end: start + text.length, text, lemma, upos, features };
  }

  parse(sentence: TaggedSentence): Sentence {
    const { start, end, tokens, entities } = sentence;
    const { tagSet } = this.model.tagger;
    const codes: Int32Array[] = [];
    const coarse: number[] = [];
    const fine: number[] = [];
    for (const token of tokens) {
      const tag = this.findFine(token);
      codes.push(this.look(token.text).codes);
      coarse.push(tagSet.coarseOf[tag]!);
      fine.push(tag);
    }
    const context = openParseContext(codes, coarse, fine);
    const { heads, labels } = this.parser.parse(context);
    const { relations } = this.model.actions;
    // Field by field, which is faster than to spread; and one by one, as V8 has two kinds of arrays that `map` may make, and code that meets
    // both is compiled again.
    const parsed: Token[] = [];
    for (const { start, end, text, lemma, upos, features } of tokens) {
      const head = heads[parsed.length]!;
      const relation = relations[labels[parsed.length]!]!;
      parsed.push({ start, end, text, lemma, upos, features, head, relation });
    }
    return { start, end, tokens: parsed, entities };
  }

  /** Tags come from `toToken` as a rule, so that their features are the tag set's own object. */
  private findFine({ upos, features }: TaggedToken): number {
    const known = this.fineOf.get(features);
    if (known !== undefined) return known;
    const column = writeFeatures(features);
    const { tagSet } = this.model.tagger;
    return tagSet.findFine(Math.max(0, tagSet.findCoarse(upos)), column === '_' ? '' : column);
  }

  private lemmatise(form: string, coarse: number, fine: number): Word {
    const isName = this.model.tagger.tagSet.upos[coarse] === 'PROPN';
    return { lemma: lemmatise(this.model.lemmas, form, isName, coarse, fine), coarse, fine };
  }
}
