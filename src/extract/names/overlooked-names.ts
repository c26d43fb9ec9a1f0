import type { EntitySpan, TaggedSentence } from '../../core/index.js';
import { NOMINAL } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

const ACRONYM = /^\p{Lu}[\p{Lu}\d]{2,6}(?:-[\p{Lu}\d]{1,3})?$/u;
/** "PetroChina", "FijiFirst"; "McCain" is a family. */
const JOINED_WORDS = /^(?!Mc|Mac|De|Di|Du|Da|La|Le|Van|Von|Fitz)(?:\p{Lu}|\p{Ll})\p{Ll}+\p{Lu}\p{Ll}{2,}$/u;
const SCORE = 0.5;

/**
 * Organisations that the language's model has overlooked, and that their form or what stands before them tells: behind the noun for
 * what they are ("the monitoring group Open Ledger"), an acronym that has an article or is another name of something ("the FLNX",
 * "the Coastal Action Cell, or CAC"), and two words in one ("SkyBorder").
 */
export function findOverlooked(
  { tokens }: TaggedSentence,
  isTaken: (token: number) => boolean,
  words: WordIndex,
): EntitySpan[] {
  const found: EntitySpan[] = [];
  const isFree = (at: number): boolean => at < tokens.length && !isTaken(at) && /\p{Lu}/u.test(tokens[at]!.text);
  const isAcronym = (at: number): boolean => {
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    if (!ACRONYM.test(tokens[at]!.text) || !before || isShouted(tokens, at)) return false;
    if (before.upos === 'DET' && before.features.Definite === 'Def') return !isNoun(next);
    return before.upos === 'CCONJ' && tokens[at - 2]?.text === ',' && /^[,);.]$/u.test(next?.text ?? '');
  };
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isFree(at)) continue;
    let last = at;
    if (isBehindKind(tokens, at, words)) while (isFree(last + 1) && isNamePart(tokens[last + 1]!)) last += 1;
    else if (!JOINED_WORDS.test(tokens[at]!.text) && !isAcronym(at)) continue;
    found.push({ first: at, last, type: 'Organization', score: SCORE });
    at = last;
  }
  return found;
}

/** "movement FLNX", "the state broadcaster, Canal Sur": right behind the noun, or between commas. */
function isBehindKind(tokens: TaggedSentence['tokens'], at: number, words: WordIndex): boolean {
  const isKind = (noun: number): boolean => {
    const token = tokens[noun];
    if (token?.upos !== 'NOUN' || token.text !== token.text.toLowerCase() || token.text !== token.lemma) return false;
    const term = words.nounAt(tokens, noun)?.term;
    return term?.role === 'description' && term.type === 'Organization';
  };
  return isNamePart(tokens[at]!) && isKind(at - 1);
}

const isNamePart = ({ upos }: { readonly upos: string }): boolean => ['PROPN', 'NOUN', 'ADJ'].includes(upos);

const isNoun = (token: { readonly upos: string } | undefined): boolean =>
  token !== undefined && NOMINAL.includes(token.upos);

/** "AS IT HAPPENED": among words in capitals, capitals tell nothing. */
const isShouted = (tokens: TaggedSentence['tokens'], at: number): boolean =>
  [tokens[at - 1], tokens[at + 1]].some((token) => token !== undefined && /^\p{Lu}{2,}$/u.test(token.text));
