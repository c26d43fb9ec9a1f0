import type { GazetteerEntry, TaggedSentence } from '../../core/index.js';
import { isAcronym } from './acronyms.js';
import type { NameSpan } from './names.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** Words that a full name has and its acronym leaves out. */
const SMALL = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'PRON', 'PUNCT', 'SYM']);
const ARTICLES = new Set(['DET', 'PRON']);
const LONGEST_PHRASE = 6;

type Tokens = TaggedSentence['tokens'];

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');

/**
 * The first token of the full name that ends right before the bracket at `bracket`, found by its initials: "Front
 * patriotique de Belgara (FPB)". After Schwartz and Hearst (2003), by words in place of letters.
 */
export function startOfFullName(tokens: Tokens, bracket: number, acronym: string): number | undefined {
  const letters = [...plain(acronym)];
  for (let at = bracket - 1; at >= 0; at--) {
    const { text, upos } = tokens[at]!;
    const [initial] = plain(text);
    if (initial?.toUpperCase() === letters.at(-1)) letters.pop();
    else if (!SMALL.has(upos)) return undefined;
    if (letters.length === 0) return initial !== initial!.toLowerCase() ? at : undefined;
  }
  return undefined;
}

/** A name of an organisation that the words around it tell for sure; `entries` are the known ones that it can mean. */
export function organizationAt(
  sentences: readonly TaggedSentence[],
  text: string,
  sentence: number,
  first: number,
  last: number,
  entries: readonly GazetteerEntry[] = [],
): NameSpan {
  const { start } = sentences[sentence]!.tokens[first]!;
  const { end } = sentences[sentence]!.tokens[last]!;
  const name = text.slice(start, end);
  const type = 'Organization';
  return { sentence, first, last, text: name, start, end, type, entries, isGenitive: false, score: 1 };
}

/** The names of a document with the full names that its acronyms define, and the acronyms themselves wherever they stand. */
export function addDefinitions(
  spans: readonly NameSpan[],
  sentences: readonly TaggedSentence[],
  text: string,
): NameSpan[] {
  const defined = new Set<string>();
  const made: NameSpan[] = [];
  const make = (sentence: number, first: number, last: number): NameSpan =>
    organizationAt(sentences, text, sentence, first, last);
  for (const [index, { tokens }] of sentences.entries())
    for (let at = 1; at + 2 < tokens.length; at++) {
      const acronym = tokens[at + 1]!.text;
      if (tokens[at]!.text !== '(' || tokens[at + 2]!.text !== ')' || !isAcronym(acronym)) continue;
      const first = startOfFullName(tokens, at, acronym);
      if (first === undefined || first === at - 1) continue;
      defined.add(acronym);
      if (!isWhole(spans, index, first, at - 1)) made.push(make(index, first, at - 1));
    }
  const isFree = (span: NameSpan, others: readonly NameSpan[]): boolean =>
    !others.some(({ sentence, first, last }) => sentence === span.sentence && first <= span.last && span.first <= last);
  if (defined.size === 0) return [...spans];
  const kept = [...made, ...spans.filter((span) => isFree(span, made))];
  const acronyms = sentences.flatMap(({ tokens }, index) =>
    tokens.flatMap((token, at) => (defined.has(token.text) ? [make(index, at, at)] : [])),
  );
  return [...kept, ...acronyms.filter((span) => isFree(span, kept))].sort(
    (a, b) => a.sentence - b.sentence || a.first - b.first,
  );
}

/** Whether a full name is known, or was found as one name already: then it stays. */
const isWhole = (spans: readonly NameSpan[], sentence: number, first: number, last: number): boolean =>
  spans.some(
    (span) =>
      span.sentence === sentence &&
      span.last === last &&
      (span.first <= first || (span.entries[0] !== undefined && span.entries[0].type !== 'Place')),
  );

/** The place in `spans` of the name that defines this one: "Full Name (ACRONYM)", "Full Name, known as the Other Name". */
export function findDefinition(
  span: NameSpan,
  spans: readonly NameSpan[],
  sentences: readonly TaggedSentence[],
  words: WordIndex,
): number | undefined {
  const { tokens } = sentences[span.sentence]!;
  const isBracketed = tokens[span.first - 1]?.text === '(' && tokens[span.last + 1]?.text === ')';
  const end = isBracketed ? span.first - 2 : endBeforeAlias(tokens, span.first, words);
  if (end === undefined) return undefined;
  const at = spans.findIndex(({ sentence, last }) => sentence === span.sentence && last === end);
  if (at < 0) return undefined;
  // "Fabien Roussel (PC)" is in it; "Mohammed bin Salman (MBS)" is called so.
  const isOther = isBracketed && spans[at]!.type === 'Person' && isAcronym(span.text);
  return isOther && startOfFullName(tokens, span.first - 1, span.text) === undefined ? undefined : at;
}

/** Where a name ends that a phrase like "known as" ties to the one at `first`. */
function endBeforeAlias(tokens: Tokens, first: number, words: WordIndex): number | undefined {
  let last = first - 1;
  while (last >= 0 && (ARTICLES.has(tokens[last]!.upos) || tokens[last]!.text === '(')) last -= 1;
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    const start = last - length + 1;
    if (start < 1) continue;
    const phrase = tokens
      .slice(start, last + 1)
      .map(({ text }) => text.toLowerCase())
      .join(' ');
    if (words.aliasPhrases.has(phrase)) return tokens[start - 1]!.upos === 'PUNCT' ? start - 2 : start - 1;
  }
  return undefined;
}
