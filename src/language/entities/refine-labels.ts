import { isFirst, isLater, OUTSIDE, type Label } from './labels.js';
import { isUnknownPerson, type OrganizationPhrases } from './organization-phrases.js';
import type { PhraseRules } from './phrase-rules.js';
import type { SentenceView } from './sentence-view.js';
import { ARTICLE, DEMONYM, GIVEN, ORGANIZATION, ORGANIZATION_INSIDE, PLACE, PLACE_INSIDE } from './word-lists.js';

const FIRST_PERSON: Label = 1;
const FIRST_ORGANIZATION: Label = 3;
const FIRST_PLACE: Label = 5;
/** "groupe minier suédois" */
const LONGEST_KIND = 3;
const ACRONYM = /^\p{Lu}[\p{Lu}\d.&-]{1,9}$/u;

/** Gives `first`…`last` one label. What is left of names on both sides goes, or loses its last words that are no names. */
function setSpan(view: SentenceView, labels: Label[], first: number, last: number, label: Label): void {
  const wasCut = isLater(labels[first]!);
  labels[first] = label;
  for (let at = first + 1; at <= last; at += 1) labels[at] = label + 1;
  const next = labels[last + 1] ?? OUTSIDE;
  if (isLater(next)) for (let at = last + 1; labels[at] === next; at += 1) labels[at] = OUTSIDE;
  if (!wasCut) return;
  let at = first - 1;
  while (at >= 0 && labels[at] !== OUTSIDE && (view.upos[at] !== 'PROPN' || view.bits[at]! & ARTICLE))
    labels[at--] = OUTSIDE;
}

/** Known names of several words are whole, where the model has found no more than them. */
function completeKnownNames(view: SentenceView, labels: Label[]): void {
  for (let at = 0; at < view.size; at += 1) {
    const bits = view.bits[at]!;
    const inside = bits & PLACE ? PLACE_INSIDE : bits & ORGANIZATION ? ORGANIZATION_INSIDE : 0;
    if (inside === 0 || isLater(labels[at]!)) continue;
    let last = at;
    while (last + 1 < view.size && view.bits[last + 1]! & inside) last += 1;
    if (last === at || isLater(labels[last + 1] ?? OUTSIDE)) continue;
    setSpan(view, labels, at, last, inside === PLACE_INSIDE ? FIRST_PLACE : FIRST_ORGANIZATION);
  }
}

/** "La Haute Autorité" at the start of a sentence begins with an article. */
function trimArticle(view: SentenceView, labels: Label[]): void {
  const at = view.folded.findIndex((word) => /\p{L}/u.test(word));
  if (at < 0 || !isFirst(labels[at]!) || !isLater(labels[at + 1] ?? OUTSIDE)) return;
  if (!(view.bits[at]! & ARTICLE) || view.bits[at]! & (PLACE | ORGANIZATION)) return;
  labels[at + 1] = labels[at]!;
  labels[at] = OUTSIDE;
}

/** No name begins with a preposition in lower case: "in September". */
function trimPrepositions(view: SentenceView, labels: Label[]): void {
  for (let at = 0; at < view.size; at += 1) {
    if (!isFirst(labels[at]!) || view.isCapitalised[at] || view.upos[at] !== 'ADP') continue;
    if (isLater(labels[at + 1] ?? OUTSIDE)) labels[at + 1] = labels[at]!;
    labels[at] = OUTSIDE;
  }
}

/** A name and its acronym in brackets are of one type. */
function agreeAcronyms(view: SentenceView, labels: Label[], forms: readonly string[]): void {
  for (let at = 2; at + 1 < view.size; at += 1) {
    if (view.folded[at - 1] !== '(' || view.folded[at + 1] !== ')' || !ACRONYM.test(forms[at]!)) continue;
    const before = labels[at - 2]!;
    if (before === OUTSIDE) continue;
    const type = before - (isLater(before) ? 1 : 0);
    if (type >= FIRST_ORGANIZATION) labels[at] = type;
  }
}

function takeGeographicNouns(view: SentenceView, labels: Label[], rules: PhraseRules): void {
  for (let at = 1; at < view.size; at += 1) {
    if (labels[at] !== FIRST_PLACE) continue;
    let head = at - 1;
    if (rules.articles.includes(view.folded[head]!) && head > 0) head -= 1;
    if (rules.genitivePrepositions.includes(view.folded[head]!) && head > 0) head -= 1;
    if (head < 0 || !rules.geographicNouns.includes(view.folded[head]!)) continue;
    labels[head] = FIRST_PLACE;
    for (let inside = head + 1; inside <= at; inside += 1) labels[inside] = FIRST_PLACE + 1;
  }
}

/**
 * Names that the model has not found or has taken for others, where a noun says what they are: "la société israélienne NSO", "le groupe
 * Eramet", "le français Total" (a person would be a "Français"); with figures behind them.
 */
function takeKinds(view: SentenceView, labels: Label[], rules: PhraseRules): void {
  const isNew = (at: number): boolean =>
    view.upos[at] === 'PROPN' &&
    view.isCapitalised[at]! &&
    !(view.bits[at]! & (PLACE | ORGANIZATION | DEMONYM | GIVEN));
  for (let at = 1; at < view.size; at += 1) {
    const isFree = labels[at] === OUTSIDE || labels[at] === FIRST_PERSON;
    if (!isFree || view.isCapitalised[at - 1] || !isNew(at) || !isNamedByKind(view, at, rules)) continue;
    let last = at;
    while (
      isLater(labels[last + 1] ?? OUTSIDE) ||
      (labels[last + 1] === OUTSIDE && (isNew(last + 1) || view.upos[last + 1] === 'NUM'))
    )
      last += 1;
    setSpan(view, labels, at, last, FIRST_ORGANIZATION);
  }
}

/** People whom the model has taken for organisations, as they are leaders of one: "le Parti démocratique d'Ousainou Darboe". */
function takeLeaders(view: SentenceView, labels: Label[], rules: PhraseRules): void {
  for (let at = 2; at + 1 < view.size; at += 1) {
    const isBehind = rules.genitivePrepositions.includes(view.folded[at - 1]!) && isOrganization(labels[at - 2]!);
    const isFree = labels[at] === OUTSIDE || labels[at] === FIRST_ORGANIZATION;
    if (!isBehind || !isFree || !isUnknownPerson(view, at)) continue;
    let last = at + 1;
    while (labels[last + 1] === FIRST_ORGANIZATION + 1) last += 1;
    setSpan(view, labels, at, last, FIRST_PERSON);
  }
}

const isOrganization = (label: Label): boolean => label === FIRST_ORGANIZATION || label === FIRST_ORGANIZATION + 1;

function isNamedByKind(view: SentenceView, at: number, { kinds, articles }: PhraseRules): boolean {
  const isOrigin = (view.bits[at - 1]! & DEMONYM) !== 0;
  if (isOrigin && articles.includes(view.folded[at - 2] ?? '')) return true;
  let noun = at - 1;
  while (view.upos[noun] === 'ADJ' && at - noun < LONGEST_KIND) noun -= 1;
  return kinds.includes(view.folded[noun] ?? '');
}

/** The model's labels, corrected by what is known of names. */
export function refineLabels(
  view: SentenceView,
  found: readonly Label[],
  forms: readonly string[],
  phrases: OrganizationPhrases | undefined,
  rules: PhraseRules | undefined,
): Label[] {
  const labels = [...found];
  trimPrepositions(view, labels);
  completeKnownNames(view, labels);
  for (const { first, last } of phrases?.find(view, labels) ?? [])
    setSpan(view, labels, first, last, FIRST_ORGANIZATION);
  if (rules) {
    takeGeographicNouns(view, labels, rules);
    takeKinds(view, labels, rules);
    takeLeaders(view, labels, rules);
  }
  trimArticle(view, labels);
  agreeAcronyms(view, labels, forms);
  return labels;
}
