import { readFileSync } from 'node:fs';
import {
  EntenteError,
  resourcePath,
  type Language,
  type Lexicon,
  type Sentence,
  type TaggedSentence,
  type TaggedToken,
} from '../core/index.js';
import { Analyser } from './analyser.js';
import { loadEntityModel } from './entities/entity-model-file.js';
import { findEntities, type EntityModel } from './entities/find-entities.js';
import { retagElided } from './tag/elided-pronouns.js';
import { retagVerbs } from './tag/verbs-for-nouns.js';
import { retagNouns } from './tag/nouns-for-verbs.js';
import { retagInfinitives } from './tag/infinitives.js';
import { retagParticiples } from './tag/participles.js';
import { retagSecond } from './tag/verb-second.js';
import { retagStart } from './tag/sentence-start.js';
import { KnownLemmas } from './lemma/known-lemmas.js';
import { decodeLanguageModel } from './language-model.js';
import { loadLexicon } from './lexicon.js';
import type { Pack } from './pack.js';
import { findPack } from './packs.js';
import { relateNames } from './parse/name-relations.js';
import { loadSegmentationRules } from './tokens/rules.js';
import { segment, type RawSentence } from './tokens/segment.js';
import { WordReader } from './word-reader.js';

const analysers = new Map<string, Analyser>();
const languages = new Map<string, Language>();

function readModel(code: string): Uint8Array {
  const path = resourcePath('src', 'language', code, 'model.bin');
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new EntenteError(
      'MODEL_INVALID',
      `${path} cannot be read; reinstall the package, or train it: npm run train`,
      { cause },
    );
  }
}

/** The analyser of a language, read once a process. Throws LANGUAGE_UNKNOWN or MODEL_INVALID. */
export function loadAnalyser(code: string): Analyser {
  const { name } = findPack(code);
  const known = analysers.get(code);
  if (known) return known;
  const analyser = new Analyser(decodeLanguageModel(readModel(code), `the ${name} model`));
  analysers.set(code, analyser);
  return analyser;
}

function assemble(pack: Pack, analyser: Analyser): Language {
  const {
    code,
    conjugations,
    declension,
    verbEndings = [],
    participles,
    infinitives,
    verbSecond,
    elidedPronoun,
    namesAreAppositions,
  } = pack;
  const rules = loadSegmentationRules(code);
  let lexicon: Lexicon | undefined;
  const openLexicon = (): Lexicon => (lexicon ??= loadLexicon(code));
  const openReader = (): WordReader => new WordReader(pack, analyser, new KnownLemmas(openLexicon()));
  let reader: WordReader | undefined;
  let names: EntityModel | undefined;
  const tag = (text: string): TaggedSentence[] => {
    const words = (reader ??= openReader());
    const { known } = words;
    const nameModel = (names ??= loadEntityModel(code));
    const tagSentence = ({ start, end, tokens }: RawSentence): Omit<TaggedSentence, 'entities'> => {
      const tagForms = (forms: readonly string[]): TaggedToken[] => {
        const read: TaggedToken[] = [];
        for (const word of analyser.tag(forms)) {
          const text = forms[read.length]!;
          const { start, end } = tokens[read.length]!;
          const { lemma, upos, features } = words.read(text, word);
          read.push({ start, end, text, lemma, upos, features });
        }
        return read;
      };
      const tagged = tagForms(tokens.map((token) => token.text));
      const retagged = retagNouns(retagStart(tagged, tagForms, known), known, declension);
      const perfect =
        conjugations && participles ? retagParticiples(retagged, known, conjugations, participles) : retagged;
      const infinite = infinitives ? retagInfinitives(perfect, known, infinitives) : perfect;
      const elided =
        conjugations && elidedPronoun ? retagElided(infinite, known, conjugations, elidedPronoun) : infinite;
      const verbal = (verbSecond ? retagSecond : retagVerbs)(elided, known, verbEndings);
      return { start, end, tokens: verbal };
    };
    // All tags, then all names: each of the models nearly fills the processor's cache.
    const tagged = segment(text, rules).map(tagSentence);
    return tagged.map(({ start, end, tokens }) => ({ start, end, tokens, entities: findEntities(tokens, nameModel) }));
  };
  const parse = (sentence: TaggedSentence): Sentence => {
    const parsed = analyser.parse(sentence);
    return namesAreAppositions ? relateNames(parsed) : parsed;
  };
  return {
    code,
    get lexicon() {
      return openLexicon();
    },
    tag,
    parse,
    analyse: (text) => tag(text).map(parse),
  };
}

/** A language as another model reads it than the one that ships. Throws LANGUAGE_UNKNOWN or MODEL_INVALID. */
export const openLanguage = (code: string, model: string): Language =>
  assemble(findPack(code), new Analyser(decodeLanguageModel(readFileSync(model), model)));

/** The language of a pack, loaded once a process. Throws LANGUAGE_UNKNOWN, MODEL_INVALID, and LEXICON_INVALID when its lexicon is first read. */
export function loadLanguage(code: string): Language {
  const known = languages.get(code);
  if (known) return known;
  const language = assemble(findPack(code), loadAnalyser(code));
  languages.set(code, language);
  return language;
}
