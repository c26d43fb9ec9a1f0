import { intern, wordTable, type Features, type Tags } from '../core/index.js';
import type { Analyser, Word } from './analyser.js';
import type { Declension, KnownLemmas } from './lemma/known-lemmas.js';
import type { Pack } from './pack.js';
import { PRESENT } from './tag/verbs-for-nouns.js';
import { isGivenName } from './tokens/given-names.js';

/** "Won-sik" */
const WRITTEN_AS_NAME = /^[A-Z][a-z]+-[a-z]+$/u;

/** Reads words as the analyser has tagged them, put right where the pack or the lexicon knows the form better. */
export class WordReader {
  private readonly lemmas: Readonly<Record<string, string>>;
  private readonly verbs: Readonly<Record<string, string>>;
  private readonly pastTenses: Readonly<Record<string, string>>;
  private readonly nouns: Readonly<Record<string, 'Masc' | 'Fem'>>;

  constructor(
    private readonly pack: Pack,
    private readonly analyser: Analyser,
    readonly known: KnownLemmas,
  ) {
    this.lemmas = wordTable(pack.lemmas ?? {});
    this.verbs = wordTable(pack.verbs ?? {});
    this.pastTenses = wordTable(pack.pastTenses?.lemmas ?? {});
    this.nouns = wordTable(pack.nouns ?? {});
  }

  read(form: string, word: Word): Tags {
    return (word.reading ??= this.decide(form, word));
  }

  private decide(form: string, word: Word): Tags {
    const { known } = this;
    const { conjugations, declension, pastTenses } = this.pack;
    const { lemma, upos, features } = this.analyser.readWord(word);
    if (upos !== 'PROPN' && WRITTEN_AS_NAME.test(form) && isGivenName(form))
      return { lemma: form, upos: 'PROPN', features };
    const verb = this.verbs[form];
    if (verb && upos !== 'VERB') return { lemma: verb, upos: 'VERB', features: PRESENT };
    const past = this.pastTenses[form];
    if (past && features.VerbForm !== 'Fin') return { lemma: past, upos: 'VERB', features: pastTenses!.features };
    const lower = form.toLowerCase();
    const gender = this.nouns[lower];
    if (gender && upos !== 'NOUN') return { lemma: lower, upos: 'NOUN', features: { Gender: gender, Number: 'Sing' } };
    const regular =
      conjugations && upos === 'VERB' && !known.has(lemma, 'VERB') ? known.verbOf(lower, conjugations) : undefined;
    const declined = declension && upos === 'NOUN' ? this.decline(lower, lemma, features, declension) : undefined;
    return {
      lemma: intern(this.lemmas[lower] ?? past ?? regular ?? declined ?? known.correct(lemma, upos, lower)),
      upos,
      features,
    };
  }

  /** The lexicon's noun that a form is of, where the rules find none. */
  private decline(form: string, lemma: string, features: Features, declension: Declension): string | undefined {
    const { known } = this;
    if (known.names(lemma) || known.names(form) || known.endsCompound(lemma)) return undefined;
    const isSingular = features.Number === 'Sing' && features.Definite === 'Ind';
    return isSingular ? known.nounOfPlural(form, declension) : known.nounOf(form, declension);
  }
}
