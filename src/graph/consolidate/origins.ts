import { append, readSketch, sharedPart, wordsOf, type ArticleId, type ClaimEvidence } from '../../core/index.js';

/** Above this part in common, one of two texts was copied from the other. */
const COPIED = 0.5;
/** Two articles can have shorter sentences in common by chance. */
const FEWEST_WORDS = 8;
/** So few texts are compared each with each in less time than it takes to look up which could be alike. */
const FEW_TEXTS = 16;

/** Documents that do not depend on others: the documents of one origin with its best confidence. */
interface Origin {
  readonly publishers: ReadonlySet<string>;
  readonly confidence: number;
}

interface SketchedText {
  readonly id: ArticleId;
  readonly sketch: Uint16Array;
}

/** Sets that are joined pair by pair. */
class Groups {
  readonly #parents = new Map<string, string>();

  find(item: string): string {
    const parent = this.#parents.get(item) ?? item;
    if (parent === item) return item;
    const root = this.find(parent);
    this.#parents.set(item, root);
    return root;
  }

  join(a: string, b: string): void {
    const [first, second] = [this.find(a), this.find(b)].sort() as [string, string];
    if (first !== second) this.#parents.set(second, first);
  }
}

const newsroomOf = ({ publisher, articleId }: ClaimEvidence): string =>
  publisher === undefined ? `document ${articleId}` : `publisher ${publisher}`;

/** An agency's own report and what others made of it name the same agency. */
const creditOf = ({ agency, publisher }: ClaimEvidence): string | undefined => agency ?? publisher;

/** Joins what tells the same in the same words: the sentence behind the claim, or half of the text. */
function joinCopies(claims: readonly ClaimEvidence[], groups: Groups): void {
  const holders = new Map<string, ArticleId>();
  const meet = (key: string, id: ArticleId): void => {
    const holder = holders.get(key);
    if (holder === undefined) holders.set(key, id);
    else groups.join(holder, id);
  };
  for (const { sentence, articleId, sketch } of claims) {
    const words = wordsOf(sentence);
    if (words.length >= FEWEST_WORDS) meet(`sentence ${words.join(' ')}`, articleId);
    if (sketch !== undefined) meet(`sketch ${sketch}`, articleId);
  }
  const sketches = new Map(claims.flatMap(({ sketch, articleId }) => (sketch ? [[sketch, articleId] as const] : [])));
  const texts = [...sketches].map(([text, id]): SketchedText => ({ id, sketch: readSketch(text) }));
  const joinAlike = (one: SketchedText, other: SketchedText): void => {
    if (groups.find(one.id) !== groups.find(other.id) && sharedPart(one.sketch, other.sketch) >= COPIED)
      groups.join(one.id, other.id);
  };
  if (texts.length <= FEW_TEXTS)
    texts.forEach((one, index) => texts.slice(0, index).forEach((other) => joinAlike(other, one)));
  else joinByMinima(texts, joinAlike);
}

/** Only texts that have a minimum in common can be alike: of many texts these are few. */
function joinByMinima(texts: readonly SketchedText[], joinAlike: (a: SketchedText, b: SketchedText) => void): void {
  const byMinimum = new Map<number, SketchedText[]>();
  for (const text of texts)
    text.sketch.forEach((minimum, index) => {
      if (index === 0) return;
      const key = index * 65_536 + minimum;
      for (const other of byMinimum.get(key) ?? []) joinAlike(other, text);
      append(byMinimum, key, text);
    });
}

function joinCredits(claims: readonly ClaimEvidence[], groups: Groups): void {
  const credited = new Set(claims.flatMap(({ agency }) => agency ?? []));
  const holders = new Map<string, ArticleId>();
  for (const claim of claims) {
    const credit = creditOf(claim);
    if (credit === undefined || !credited.has(credit)) continue;
    const holder = holders.get(credit);
    if (holder === undefined) holders.set(credit, claim.articleId);
    else groups.join(holder, claim.articleId);
  }
}

function findOrigins(claims: readonly ClaimEvidence[]): readonly Origin[] {
  const groups = new Groups();
  if (claims.some(({ articleId }) => articleId !== claims[0]?.articleId)) {
    joinCopies(claims, groups);
    joinCredits(claims, groups);
  }
  const origins = new Map<string, { publishers: Set<string>; confidence: number }>();
  for (const claim of claims) {
    const root = groups.find(claim.articleId);
    const origin = origins.get(root) ?? { publishers: new Set<string>(), confidence: 0 };
    origin.publishers.add(newsroomOf(claim));
    origin.confidence = Math.max(origin.confidence, claim.confidence);
    origins.set(root, origin);
  }
  return [...origins.values()];
}

/**
 * How many publishers tell a happening from origins that do not depend on each other. Copies, excerpts and the reports of one
 * agency are one origin; a publisher that reports again adds nothing. An origin counts for one of those that published it.
 */
function countSupport(origins: readonly Origin[]): number {
  const counted = new Set<string>();
  for (const { publishers } of [...origins].sort((a, b) => a.publishers.size - b.publishers.size)) {
    const free = [...publishers].sort().find((publisher) => !counted.has(publisher));
    if (free !== undefined) counted.add(free);
  }
  return counted.size;
}

/** Support as above, and 1 minus the product of what the surest origins leave in doubt, to 4 digits. */
export function weighOrigins(claims: readonly ClaimEvidence[]): {
  readonly support: number;
  readonly confidence: number;
} {
  const origins = findOrigins([...claims].sort((a, b) => (a.id < b.id ? -1 : 1)));
  const support = countSupport(origins);
  const best = origins.map(({ confidence }) => confidence).sort((a, b) => b - a);
  const doubt = best.slice(0, support).reduce((product, value) => product * (1 - value), 1);
  return { support, confidence: Math.round((1 - doubt) * 10_000) / 10_000 };
}
