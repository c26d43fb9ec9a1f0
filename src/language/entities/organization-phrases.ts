import type { Label } from './labels.js';
import type { PhraseRules } from './phrase-rules.js';
import type { SentenceView } from './sentence-view.js';
import {
  COMMON,
  DEMONYM,
  GIVEN,
  ORGANIZATION,
  ORGANIZATION_INSIDE,
  ORGANIZATION_NOUN,
  PLACE,
  PLACE_INSIDE,
} from './word-lists.js';

export interface Phrase {
  readonly first: number;
  readonly last: number;
}

const FIRST_PERSON: Label = 1;
const LATER_PERSON: Label = 2;
const LONGEST = 14;

/** What follows a preposition inside a name: articles, then a noun or a capital. */
const NAME_TAGS = new Set(['NOUN', 'PROPN', 'X']);

/** Whether two names stand here that no list has, and that are no words of the language: "Parti de la paix d'Ousainou Darboe". */
export const isUnknownPerson = (view: SentenceView, at: number): boolean =>
  [at, at + 1].every(
    (name) =>
      view.isCapitalised[name] === true &&
      view.upos[name] === 'PROPN' &&
      (view.bits[name]! & (COMMON | PLACE | PLACE_INSIDE | ORGANIZATION | ORGANIZATION_INSIDE | ORGANIZATION_NOUN)) ===
        0,
  );

/**
 * Names that begin with a noun and go on in lower case, as French writes them: "Conseil national pour la sauvegarde de la
 * patrie". A noun, then adjectives, capitals, genitives (one of common nouns, more with capitals), and one purpose.
 */
export class OrganizationPhrases {
  private readonly sets: { readonly [Name in keyof PhraseRules]: ReadonlySet<string> };

  constructor(rules: PhraseRules) {
    const entries = Object.entries(rules).map(([name, words]) => [name, new Set(words as readonly string[])]);
    this.sets = Object.fromEntries(entries) as typeof this.sets;
  }

  find(view: SentenceView, labels: readonly Label[]): Phrase[] {
    const phrases: Phrase[] = [];
    for (let at = 0; at < view.size; at += 1) {
      const last = this.isHead(view, labels, at) ? this.extend(view, labels, at) : at;
      if (last === at) continue;
      phrases.push({ first: this.takesAdjective(view, at) ? at - 1 : at, last });
      at = last;
    }
    return phrases;
  }

  private isHead(view: SentenceView, labels: readonly Label[], at: number): boolean {
    const word = view.folded[at]!;
    if (this.sets.notHeads.has(word) || this.isPerson(view, labels, at)) return false;
    if (!view.isCapitalised[at]) return this.sets.lowerHeads.has(word) && this.hasCapital(view, at);
    const isNoun = (view.bits[at]! & ORGANIZATION_NOUN) !== 0;
    if (isNoun) return !(view.bits[at]! & PLACE);
    const before = view.folded[at - 1] ?? '';
    const isDetermined = this.sets.articles.has(before) || this.sets.genitivePrepositions.has(before);
    return view.upos[at] === 'NOUN' && isDetermined && !(view.bits[at]! & PLACE);
  }

  /** Whether the words directly behind a lower case head have a capital: "ministère des Affaires étrangères". */
  private hasCapital(view: SentenceView, at: number): boolean {
    for (let next = at + 1; next < Math.min(view.size, at + 5); next += 1) {
      if (view.isCapitalised[next]) return true;
      const word = view.folded[next]!;
      const isInside =
        view.upos[next] === 'ADJ' || this.sets.genitivePrepositions.has(word) || this.sets.articles.has(word);
      if (!isInside) return false;
    }
    return false;
  }

  private takesAdjective(view: SentenceView, at: number): boolean {
    return (
      at > 1 &&
      view.isCapitalised[at - 1] === true &&
      view.upos[at - 1] === 'ADJ' &&
      !this.sets.articles.has(view.folded[at - 1]!)
    );
  }

  private isPerson(view: SentenceView, labels: readonly Label[], at: number): boolean {
    return labels[at] === FIRST_PERSON || labels[at] === LATER_PERSON || ((view.bits[at] ?? 0) & GIVEN) !== 0;
  }

  private extend(view: SentenceView, labels: readonly Label[], head: number): number {
    const { sets } = this;
    const isPurposeful = sets.purposeHeads.has(view.folded[head]!);
    let last = head;
    let genitives = (view.bits[head]! & ORGANIZATION) !== 0 ? 0 : 1;
    let purposes = isPurposeful ? 1 : 0;
    while (last + 1 < view.size && last - head < LONGEST) {
      const at = last + 1;
      const word = view.folded[at]!;
      if (view.isCapitalised[at] && !this.isPerson(view, labels, at)) last = at;
      else if (sets.notInside.has(word)) break;
      else if (this.isAdjective(view, at) || (view.upos[at] === 'NUM' && at === head + 1)) last = at;
      else if (sets.genitivePrepositions.has(word)) {
        const next = this.skipToName(view, labels, at);
        if (next < 0 || (!view.isCapitalised[next] && genitives-- <= 0)) break;
        // "Front de défense des communautés": what is done, and for whom.
        if (next === at + 1 && sets.pluralGenitives.has(view.folded[next + 1] ?? '')) genitives += 1;
        last = next;
      } else if (sets.purposePrepositions.has(word)) {
        const next = this.skipToName(view, labels, at);
        // "Parti socialiste à Reims": where something is, it has no article.
        const isPlace = next === at + 1 && view.isCapitalised[next] && sets.locatives.has(word);
        if (next < 0 || isPlace || purposes-- <= 0) break;
        genitives += 1;
        last = next;
      } else if (sets.conjunctions.has(word) && last > head) {
        const next = this.afterConjunction(view, labels, at, isPurposeful && purposes <= 0);
        if (next < 0) break;
        last = next;
      } else break;
    }
    while (last > head && !view.isCapitalised[last] && (view.bits[last]! & DEMONYM) !== 0) last -= 1;
    return last;
  }

  private isAdjective(view: SentenceView, at: number): boolean {
    return view.upos[at] === 'ADJ' || this.sets.adjectives.has(view.folded[at]!);
  }

  /** The noun behind a preposition and its articles, or the place that it is part of ("du lac Tchad"); -1 where there is none, or a person. */
  private skipToName(view: SentenceView, labels: readonly Label[], preposition: number): number {
    let at = preposition + 1;
    while (at < view.size && this.sets.articles.has(view.folded[at]!)) at += 1;
    if (at >= view.size || this.isPerson(view, labels, at)) return -1;
    if (at === preposition + 1 && isUnknownPerson(view, at)) return -1;
    if (view.isCapitalised[at + 1] && this.sets.geographicNouns.has(view.folded[at]!)) return at + 1;
    return view.isCapitalised[at] || NAME_TAGS.has(view.upos[at]!) ? at : -1;
  }

  private afterConjunction(view: SentenceView, labels: readonly Label[], at: number, isPurpose: boolean): number {
    const next = view.folded[at + 1] ?? '';
    if (this.isAdjective(view, at + 1)) return at + 1;
    const isRepeated = this.sets.genitivePrepositions.has(next) || this.sets.purposePrepositions.has(next);
    if (isRepeated) return this.skipToName(view, labels, at + 1);
    if (!isPurpose || !this.sets.articles.has(next)) return -1;
    // "et le Fonds": another organisation.
    const isOther = view.isCapitalised[at + 2] && (view.bits[at + 2]! & ORGANIZATION_NOUN) !== 0;
    return isOther ? -1 : this.skipToName(view, labels, at);
  }
}
