import { reread, type TaggedToken } from '../../core/index.js';
import type { KnownLemmas } from '../lemma/known-lemmas.js';
import { SINGULAR } from './nouns-for-verbs.js';
import { readEnding, type VerbEnding } from './verbs-for-nouns.js';

/** What the tagger takes a finite verb for. */
const MISTAKEN = ['NOUN', 'ADJ', 'X', 'PROPN'];
const BEFORE = ['NOUN', 'PROPN', 'PRON', 'ADV'];
/** What a subject or an object begins with; "angreb på Kyiv" may be a deed. */
const BEHIND = ['PROPN', 'PRON', 'DET', 'NOUN', 'NUM', 'ADJ'];
/** What else stands behind a verb whose subject is before it. */
const BEHIND_SUBJECT = [...BEHIND, 'ADP', 'ADV'];

const DIVIDERS = /^[,;:()–—]$/u;
const YEAR = /^\d{4}$/u;

/**
 * The tokens with the finite verb put right that the tagger took for another word, in a language where it is the second part of its clause,
 * before or behind the subject: "I går angreb Rusland Kyiv", "hvorefter Rusland angreb Kyiv". Only verbs of the lexicon are put right, in
 * clauses that have no finite verb.
 */
export function retagSecond(
  tokens: readonly TaggedToken[],
  known: KnownLemmas,
  endings: readonly VerbEnding[],
): readonly TaggedToken[] {
  // Most sentences go no further.
  if (!tokens.some(({ upos, text }) => MISTAKEN.includes(upos) && readEnding(text, known, endings))) return tokens;
  // "I går drog Rusland": no verb stands right behind an adposition that begins the sentence.
  if (tokens[0]?.upos === 'ADP' && tokens[1] && isFinite(tokens[1])) {
    const { text } = tokens[1];
    const mended = tokens.with(1, reread(tokens[1], { lemma: text, upos: 'NOUN', features: SINGULAR }));
    const retagged = retagSecond(mended, known, endings);
    return retagged.some(isFinite) ? retagged : tokens;
  }
  const isVerbless = !tokens.some(isFinite);
  const found = [...tokens];
  for (let from = 0, to; from < tokens.length; from = to) {
    to = endOfClause(tokens, from);
    if (tokens.slice(from, to).some(isFinite)) continue;
    for (let at = Math.max(from, 1); at + 1 < to; at += 1) {
      // "Da krigen begyndte, angreb Rusland Kyiv"
      const isAwaited = isVerbless || (at === from && beginsClause(tokens[0]!));
      if ((at === from && !isAwaited) || !isPlace(tokens, from, at, isAwaited)) continue;
      const verb = readEnding(tokens[at]!.text, known, endings);
      if (verb === undefined) continue;
      found[at] = reread(tokens[at]!, { ...verb, upos: 'VERB' });
      if (tokens[at - 1]!.upos === 'DET') found[at - 1] = toPronoun(tokens[at - 1]!);
      break;
    }
  }
  return found;
}

/** Whether a finite verb may stand at a place of the clause that begins at `from`; where one is awaited, less is asked. */
function isPlace(tokens: readonly TaggedToken[], from: number, at: number, isAwaited: boolean): boolean {
  const { text, upos, features } = tokens[at]!;
  if (!MISTAKEN.includes(upos) || text !== text.toLowerCase()) return false;
  // "formanden, leder Hans Holm", "de ødelagte broer"
  const isDoer = text.endsWith('r') && features.Number === 'Sing';
  if (!isAwaited && (isDoer || upos === 'ADJ')) return false;
  const next = tokens[at + 1]!;
  const before = tokens[at - 1]!;
  const before2 = tokens[at - 2]?.upos;
  if (hasSubject(tokens, from, at)) return BEHIND_SUBJECT.includes(next.upos);
  if (!BEHIND.includes(next.upos)) return false;
  // "Hamas angreb Israel": the tagger takes the name for a genitive, but what has an owner has no name right behind.
  if (before.features.Case === 'Gen') return isAwaited && !isDoer && before.upos === 'PROPN' && isSurelyNoTime(next);
  // "Klokken fem", "I 2022", but "efter to angreb torsdag"
  if (before.upos === 'NUM')
    return before2 === 'NOUN' || (before2 === 'ADP' && YEAR.test(before.text)) || (isAwaited && isSurelyNoTime(next));
  // "da de angreb Kyiv", but "efter de angreb"
  if (before.upos === 'DET')
    return before.features.PronType === 'Dem' && at - from <= 2 && tokens[from]!.upos !== 'ADP' && isSurelyNoTime(next);
  // "For nylig", "Uset angreb de Kyiv", but "efter nye angreb"
  if (before.upos === 'ADJ')
    return (before2 === 'ADP' || (isAwaited && !isDoer && before2 !== 'DET')) && isSurelyNoTime(next);
  return BEFORE.includes(before.upos) || isDivider(before);
}

const toPronoun = (token: TaggedToken): TaggedToken =>
  reread(token, {
    lemma: token.text.toLowerCase(),
    upos: 'PRON',
    features: { ...token.features, Case: 'Nom', Person: '3', PronType: 'Prs' },
  });

/** "Rusland angreb i nat Kyiv", "Hæren angreb Kyiv": no noun without an article stands right behind. */
function hasSubject(tokens: readonly TaggedToken[], from: number, at: number): boolean {
  const { upos, features } = tokens[at - 1]!;
  const isSubject = features.Case !== 'Gen' && (upos === 'PROPN' || (upos === 'NOUN' && features.Definite === 'Def'));
  return isSubject && at > from && !tokens.slice(from, at).some((token) => token.upos === 'ADP');
}

/** "angreb Kyiv", "angreb hæren", but not "angreb torsdag", of which the noun may be a deed. */
const isSurelyNoTime = ({ upos, features }: TaggedToken): boolean =>
  ['PROPN', 'PRON', 'DET'].includes(upos) || features.Definite === 'Def' || features.Case === 'Gen';

/** The place behind the last word of the clause, or of the piece of it, that begins at `from`. */
function endOfClause(tokens: readonly TaggedToken[], from: number): number {
  let to = from + 1;
  while (to < tokens.length && !divides(tokens, to)) to += 1;
  return to + Number(to < tokens.length && isDivider(tokens[to]!));
}

function divides(tokens: readonly TaggedToken[], at: number): boolean {
  const token = tokens[at]!;
  if (isDivider(token) || beginsClause(token)) return true;
  const next = tokens[at + 1];
  return token.upos === 'CCONJ' && next !== undefined && isFinite(next);
}

const isDivider = ({ upos, text }: TaggedToken): boolean => upos === 'PUNCT' && DIVIDERS.test(text);

const beginsClause = ({ upos, features }: TaggedToken): boolean => upos === 'SCONJ' || features.PronType === 'Rel';

const isFinite = ({ features }: TaggedToken): boolean => features.VerbForm === 'Fin';
