import type { PartialDate, Status, Token } from '../../core/index.js';
import type { DateMention } from './find-dates.js';
import type { ReadSentence } from '../read-sentence.js';
import { standsBehind } from '../syntax/adpositions.js';
import { CLAUSES, type Tree } from '../syntax/tree.js';
import { isPastParticiple, isPresentParticiple } from '../syntax/verb-forms.js';
import { TO_COME } from '../told/status.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The length of a date that is a year alone. */
const YEAR = 4;

/**
 * The date of what a trigger tells: of the expressions that hang on the trigger, on words below it in its own clause, or on
 * the verb that carries it, the nearest. A date of another clause is no date of this one: "said on Wednesday that it had left".
 */
export function readDate(
  tree: Tree,
  trigger: number,
  dates: readonly DateMention[],
  status: Status,
  words: WordIndex,
): PartialDate | undefined {
  const time = timeOfClause(tree, trigger, dates, words);
  if (time !== undefined) return time;
  const best = nearestDate(tree, trigger, dates, words);
  if (!best && status === 'actual' && tree.token(trigger).upos === 'VERB' && isBesideVerb(tree, trigger))
    return readDate(tree, tree.head(trigger), dates, status, words);
  if (!best) return undefined;
  // "demanded on Friday that they leave": when it was demanded, as the text does not say by when.
  const isDemanded = status === 'urged' && tenseOf(tree, trigger, words) === 'past';
  if (TO_COME.includes(status)) return isDemanded ? best.value : (best.future ?? best.value);
  const isBoundary = best.kind === 'until' || best.kind === 'before';
  return isBoundary && status === 'actual' ? undefined : best.value;
}

/** "Macron besøger fredag Togo": what the present tells of a coming day is still to come, the day being none on which the news was published. */
export function isScheduled(
  tree: Tree,
  trigger: number,
  dates: readonly DateMention[],
  words: WordIndex,
  publishedAt: PartialDate | undefined,
): boolean {
  if (tenseOf(tree, trigger, words) !== 'present') return false;
  const { kind, value, future } = nearestDate(tree, trigger, dates, words) ?? {};
  if (kind !== 'on' || value === undefined || future === undefined || publishedAt === undefined) return false;
  return value !== publishedAt && future > publishedAt && isNearer(future, value, publishedAt);
}

/** A day of the month may as well be the last one of the name; one of the week is the next, even the day after. */
const A_WEEK = 7;
const DAY = 86_400_000;

/** Whether a coming day is a week away at most, or not farther than the past one of the same name ("le 20 juin", published on the 24th). */
function isNearer(future: PartialDate, past: PartialDate, publishedAt: PartialDate): boolean {
  const days = (one: PartialDate, other: PartialDate): number => (Date.parse(one) - Date.parse(other)) / DAY;
  const ahead = days(future, publishedAt);
  return !(ahead > A_WEEK) || ahead <= days(publishedAt, past);
}

/** "in 2014, when Russia annexed Crimea": the date right before the word for when is the time of what its clause tells. */
function timeOfClause(
  tree: Tree,
  trigger: number,
  dates: readonly DateMention[],
  words: WordIndex,
): PartialDate | undefined {
  if (dates.length === 0) return undefined;
  const clause = tree.path(trigger).find((at) => CLAUSES.includes(tree.relation(at)));
  const when = tree
    .children(clause ?? trigger, 'advmod', 'mark', 'obl')
    .find((child) => words.inClass(tree.token(child).lemma.toLowerCase(), 'when'));
  if (when === undefined || when > trigger) return undefined;
  const before = tree.tokens[when - 1]?.text === ',' ? when - 2 : when - 1;
  return dates.find(({ last }) => last === before)?.value;
}

function nearestDate(
  tree: Tree,
  trigger: number,
  dates: readonly DateMention[],
  words: WordIndex,
): DateMention | undefined {
  let best: DateMention | undefined;
  let bestDistance = Infinity;
  for (const date of dates) {
    const head = tree.headOf(date.first, date.last);
    const distance = isOfOther(tree, date, trigger, words) ? Infinity : distanceTo(tree, trigger, head);
    if (distance < bestDistance) {
      best = date;
      bestDistance = distance;
    }
  }
  if (best || !goesOn(tree, trigger)) return best;
  return nearestDate(
    tree,
    tree.head(trigger),
    dates.filter(({ last }) => last < trigger),
    words,
  );
}

/** "withdrew its diplomats on Saturday and forbade all travel": what the same subject did next, it did then. */
function goesOn(tree: Tree, verb: number): boolean {
  const before = tree.head(verb);
  if (!tree.is(verb, 'conj') || tree.token(verb).upos !== 'VERB' || tree.token(before).upos !== 'VERB') return false;
  const { Tense: tense } = tree.token(verb).features;
  return tree.child(verb, 'nsubj') === undefined && tense === tree.token(before).features.Tense;
}

/** News tells in its first sentences what has just happened, and in its headline even in the present tense or by a noun. */
const LEAD = 5;
const HEADLINES = 2;
/** What a verb tells as past was in the year of publication; a deed not where the year is this young: its first month looks back on the last one. */
const YOUNG_MONTHS = 1;

/**
 * The date that the context gives to what has none of its own: what somebody says on a day was said on that day, what they
 * tell of it in the past tense happened in that month. What the first sentences tell, or somebody says in the present tense, was in the
 * month of publication; what the text tells further on in the past tense, in its year.
 */
export function readContextDate(
  sentence: ReadSentence,
  trigger: number,
  dates: readonly DateMention[],
  { status, isVerbal, words, publishedAt }: Context,
): PartialDate | undefined {
  const { tree } = sentence;
  if (status !== 'actual' && !isVerbal) return undefined;
  const tense = status === 'actual' ? tenseOf(tree, verbAbove(tree, trigger), words) : undefined;
  const isTold = tense === 'past';
  for (const at of tree.path(trigger)) {
    if (at === trigger || !words.isReporting(tree.token(at))) continue;
    const date = readDate(tree, at, dates, 'actual', words);
    if (date === undefined) continue;
    if (isVerbal && !isTold) return date;
    return isTold ? date.slice(0, 7) : undefined;
  }
  if (status !== 'actual' || !publishedAt || publishedAt.length < 7) return undefined;
  const month = publishedAt.slice(0, 7);
  const isDatedBefore = dates.some((date) => !date.value.startsWith(month) && !isOfOther(tree, date, trigger, words));
  if (!isDatedBefore && isFresh(tense, isVerbal, sentence.index)) return month;
  if (!isTold && tense !== 'pluperfect') return undefined;
  const isYoung = Number(publishedAt.slice(5, 7)) <= YOUNG_MONTHS;
  return isYoung && !(isVerbal && isTold) ? undefined : publishedAt.slice(0, 4);
}

/** Whether what a sentence tells, by its place in the text, is the news itself. */
function isFresh(tense: Tense | undefined, isVerbal: boolean, index: number): boolean {
  switch (tense) {
    case 'past':
      return index < LEAD;
    case 'present':
      return isVerbal || index < LEAD;
    case 'pluperfect':
      return false;
    default:
      return index < HEADLINES;
  }
}

interface Context {
  readonly status: Status;
  /** Whether the relation is one of words, such as a pledge. */
  readonly isVerbal: boolean;
  readonly words: WordIndex;
  readonly publishedAt: PartialDate | undefined;
}

type Tense = 'past' | 'present' | 'pluperfect' | 'other';

/**
 * The tense in which a verb tells, the perfect as past; the pluperfect ("had suspended") tells of an earlier time. What serves or goes with
 * another verb has its tense ("flew to Togo to see X").
 */
function tenseOf(tree: Tree, trigger: number, words: WordIndex): Tense {
  const { upos, features } = tree.token(trigger);
  if (upos !== 'VERB') return 'other';
  const auxiliaries = tree.children(trigger, 'aux').map((child) => tree.token(child));
  if (auxiliaries.length === 0) {
    if (isBesideVerb(tree, trigger)) return tenseOf(tree, tree.head(trigger), words);
    if (isUnmarked(tree, trigger)) return features.VerbForm === 'Part' ? 'past' : 'present';
    if (features.VerbForm !== 'Fin') return 'other';
    if (features.Tense === 'Past') return 'past';
    return features.Tense === 'Pres' ? 'present' : 'other';
  }
  if (isPresentParticiple(features)) return tenseOfProgressive(auxiliaries);
  if (features.VerbForm !== 'Part') return 'other';
  const isBefore = ({ lemma, features: own }: (typeof auxiliaries)[number]): boolean =>
    words.inClass(lemma.toLowerCase(), 'perfectAuxiliary') && (own.Tense === 'Past' || own.Tense === 'Imp');
  if (auxiliaries.some(isBefore)) return 'pluperfect';
  return auxiliaries.some(({ features: own }) => own.Tense === 'Past' || own.Tense === 'Pres') ? 'past' : 'other';
}

/** "spoke by phone", "left after a visit to X": the verb that a noun of words and meetings is told with; a verb itself. */
function verbAbove(tree: Tree, trigger: number): number {
  const head = tree.head(trigger);
  const isNoun = tree.token(trigger).upos === 'NOUN';
  return isNoun && head >= 0 && tree.is(trigger, 'obj', 'obl', 'nmod', 'compound', 'nsubj')
    ? verbAbove(tree, head)
    : trigger;
}

/** "has expelled the troops and ended the pact", "flew to Togo to see X", "closed its border, drawing a rebuke from X". */
function isBesideVerb(tree: Tree, verb: number): boolean {
  const { features } = tree.token(verb);
  const head = tree.head(verb);
  if (head < 0 || tree.token(head).upos !== 'VERB' || tree.child(verb, 'nsubj') !== undefined) return false;
  if (isPastParticiple(features)) return tree.is(verb, 'conj');
  const isInfinite = features.VerbForm === 'Inf' || isPresentParticiple(features);
  return isInfinite && tree.is(verb, 'advcl', 'xcomp');
}

/** A participle or infinitive with a subject of its own and no auxiliary is a finite verb that looks like one: "X praised Y", "they want Y". */
function isUnmarked(tree: Tree, verb: number): boolean {
  const { features } = tree.token(verb);
  const isOwn = tree.child(verb, 'nsubj') !== undefined || tree.is(verb, 'root', 'parataxis');
  if (features.VerbForm === 'Part')
    return features.Tense !== 'Pres' && (isOwn || tree.child(verb, 'obj') !== undefined);
  return features.VerbForm === 'Inf' && isOwn && tree.child(verb, 'mark', 'case') === undefined;
}

/** "is coming", "was visiting" */
function tenseOfProgressive(auxiliaries: readonly Token[]): Tense {
  const tenses = auxiliaries.map(({ features }) => features.Tense);
  if (tenses.includes('Past')) return 'past';
  return tenses.includes('Pres') ? 'present' : 'other';
}

/** Whether a date is that of what a noun beside a trigger means. */
function isOfOther(tree: Tree, date: DateMention, trigger: number, words: WordIndex): boolean {
  const head = tree.headOf(date.first, date.last);
  return isOfNoun(tree, head, trigger) || isYearOfNoun(tree, head, date, trigger, words);
}

/** "the 2020 election": what stands before a noun as a part of it dates nothing but what the noun tells. */
function isOfNoun(tree: Tree, date: number, trigger: number): boolean {
  const head = tree.head(date);
  return (
    head > date && head !== trigger && tree.is(date, 'compound', 'nummod', 'amod') && tree.token(head).upos === 'NOUN'
  );
}

/** "withdrew from the agreement of 2012", but "at the end of 2012": the year behind a noun for what two agree on is that of the agreement. */
function isYearOfNoun(tree: Tree, year: number, { value }: DateMention, trigger: number, words: WordIndex): boolean {
  const noun = tree.head(year);
  if (value.length > YEAR || noun < 0 || noun === trigger || !tree.is(year, 'nmod')) return false;
  const { upos, lemma } = tree.token(noun);
  const isAgreement =
    upos === 'NOUN' && words.framesOf(lemma.toLowerCase(), 'NOUN').some(({ type }) => type === 'AGREED_WITH');
  if (!isAgreement) return false;
  return standsBehind(tree, year, 'yearOf', words);
}

/** Steps in the tree between a trigger and a date of its clause; Infinity where a clause lies between, or, behind a verb, a participle with its noun. */
function distanceTo(tree: Tree, trigger: number, date: number): number {
  const isVerb = tree.token(trigger).upos === 'VERB';
  const up = new Map<number, number>();
  let steps = 0;
  for (const at of tree.path(trigger)) {
    up.set(at, steps);
    steps += 1;
    if (CLAUSES.includes(tree.relation(at)) || tree.is(at, 'conj')) break;
  }
  steps = 0;
  for (const at of tree.path(date)) {
    const rest = up.get(at);
    if (rest !== undefined) return steps + rest;
    if (steps > 0 && CLAUSES.includes(tree.relation(at))) return Infinity;
    // "accused a group founded in 1994"
    if (isVerb && at > trigger && tree.relation(at) === 'acl') return Infinity;
    steps += 1;
  }
  return Infinity;
}
