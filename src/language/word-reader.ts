import { intern, wordTable, type Tags } from '../core/index.js';
import type { Analyser, Word } from './analyser.js';
import type { KnownLemmas } from './lemma/known-lemmas.js';
import type { Pack } from './pack.js';
import { PRESENT } from './tag/verbs-for-nouns.js';

/** Reads words as the analyser has tagged them, put right where the pack or the lexicon knows the form better. */
export class WordReader {
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

  read(form: string, word: Word): Tags {
    return (word.reading ??= this.decide(form, word));
  }

  private decide(form: string, word: Word): Tags {
    const { known } = this;
    const { conjugations } = this.pack;
    const { lemma, upos, features } = this.analyser.readWord(word);
    const verb = this.verbs[form];
    if (verb && upos !== 'VERB') return { lemma: verb, upos: 'VERB', features: PRESENT };
    const lower = form.toLowerCase();
    const gender = this.nouns[lower];
    if (gender && upos !== 'NOUN') return { lemma: lower, upos: 'NOUN', features: { Gender: gender, Number: 'Sing' } };
    const regular =
      conjugations && upos === 'VERB' && !known.has(lemma, 'VERB') ? known.verbOf(lower, conjugations) : undefined;
    return { lemma: intern(this.lemmas[lower] ?? regular ?? known.correct(lemma, upos, lower)), upos, features };
  }
}
