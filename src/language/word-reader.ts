import { remember, wordTable, type TaggedToken } from '../core/index.js';
import type { Analyser, Word } from './analyser.js';
import type { KnownLemmas } from './lemma/known-lemmas.js';
import type { Pack } from './pack.js';
import { PRESENT } from './tag/verbs-for-nouns.js';

/** What a token says beside what stands in the text. */
export type Reading = Pick<TaggedToken, 'lemma' | 'upos' | 'features'>;

/** Reads words as the analyser has tagged them, put right where the pack or the lexicon knows the form better. */
export class WordReader {
  /** Readings of a form by its fine tag: nothing else decides, and most words come again. */
  private readonly met = remember((): Reading[] => []);
  private readonly lemmas: Readonly<Record<string, string>>;
  private readonly verbs: Readonly<Record<string, string>>;
  private readonly nouns: Readonly<Record<string, 'Masc' | 'Fem'>>;

  constructor(
    private readonly pack: Pack,
    private readonly analyser: Analyser,
    readonly known: KnownLemmas,
  ) {
    this.lemmas = wordTable(pack.lemmas ?? {});
    this.verbs = wordTable(pack.verbs ?? {});
    this.nouns = wordTable(pack.nouns ?? {});
  }

  read(form: string, word: Word): Reading {
    return (this.met(form)[word.fine] ??= this.decide(form, word));
  }

  private decide(form: string, word: Word): Reading {
    const { known } = this;
    const { conjugation } = this.pack;
    const { lemma, upos, features } = this.analyser.readWord(word);
    const verb = this.verbs[form];
    if (verb && upos !== 'VERB') return { lemma: verb, upos: 'VERB', features: PRESENT };
    const lower = form.toLowerCase();
    const gender = this.nouns[lower];
    if (gender && upos !== 'NOUN') return { lemma: lower, upos: 'NOUN', features: { Gender: gender, Number: 'Sing' } };
    const regular =
      conjugation && upos === 'VERB' && !known.has(lemma, 'VERB') ? known.verbOf(lower, conjugation) : undefined;
    return { lemma: this.lemmas[lower] ?? regular ?? known.correct(lemma, upos), upos, features };
  }
}
