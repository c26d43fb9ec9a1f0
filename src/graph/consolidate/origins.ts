import { countEqual, readSketch, sharedPart, wordsOf, type ArticleId, type ClaimEvidence } from '../../core/index.js';

/** Above this part in common, one of two texts was copied from the other. */
const COPIED = 0.5;
/** Two articles can have shorter sentences in common by chance. */
const FEWEST_WORDS = 8;
/** So few texts are compared each with each in less time than it takes to look up which could be alike. */
const FEW_TEXTS = 128;

/** Documents that do not depend on others: the documents of one origin with its best confidence. */
interface Origin {
  readonly publishers: ReadonlySet<string>;
  readonly confidence: number;
}

/** A claim with the number of its article among those that tell the happening. */
interface NumberedClaim {
  readonly claim: ClaimEvidence;
  readonly article: number;
}

interface SketchedText {
  readonly article: number;
  readonly sketch: Uint16Array;
}

/** Numbers from 0 that are joined pair by pair. */
class Groups {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, item) => item);
  }

  find(item: number): number {
    let at = item;
    while (this.#parents[at] !== at) at = this.#parents[at] = this.#parents[this.#parents[at]!]!;
    return at;
  }

  join(a: number, b: number): void {
    this.#parents[this.find(a)] = this.find(b);
  }
}

const newsroomOf = ({ publisher, articleId }: ClaimEvidence): string =>
  publisher === undefined ? `document ${articleId}` : `publisher ${publisher}`;

/** An agency's own report and what others made of it name the same agency. */
const creditOf = ({ agency, publisher }: ClaimEvidence): string | undefined => agency ?? publisher;

/** Joins what tells the same in the same words: the sentence behind the claim, or half of the text. */
function joinCopies(claims: readonly NumberedClaim[], groups: Groups): void {
  const holders = new Map<string, number>();
  for (const { article, claim } of claims) {
    const words = wordsOf(claim.sentence);
    if (words.length >= FEWEST_WORDS) joinHolders(holders, `sentence ${words.join(' ')}`, article, groups);
    if (claim.sketch !== undefined) joinHolders(holders, `sketch ${claim.sketch}`, article, groups);
  }
  const sketches = new Map(claims.flatMap(({ claim: { sketch }, article }) => (sketch ? [[sketch, article]] : [])));
  const texts = [...sketches].map(([text, article]): SketchedText => ({ article, sketch: readSketch(text) }));
  const joinAlike = (one: SketchedText, other: SketchedText, equal: number): void => {
    if (sharedPart(one.sketch, other.sketch, equal) >= COPIED) groups.join(one.article, other.article);
  };
  if (texts.length > FEW_TEXTS) return joinByMinima(texts, joinAlike);
  texts.forEach((one, index) =>
    texts.slice(0, index).forEach((other) => joinAlike(other, one, countEqual(other.sketch, one.sketch))),
  );
}

/** The first to hold a key is joined by all others. */
function joinHolders(holders: Map<string, number>, key: string, article: number, groups: Groups): void {
  const holder = holders.get(key);
  if (holder === undefined) holders.set(key, article);
  else groups.join(holder, article);
}

/** Only texts that have minima in common can be alike: of many texts these are few, and are counted on the way. */
function joinByMinima(
  texts: readonly SketchedText[],
  joinAlike: (a: SketchedText, b: SketchedText, equal: number) => void,
): void {
  const byMinimum = new Map<number, number[]>();
  const equal = new Uint8Array(texts.length);
  texts.forEach((text, at) => {
    const met: number[] = [];
    for (let index = 1; index < text.sketch.length; index += 1) {
      const key = index * 65_536 + text.sketch[index]!;
      const holders = byMinimum.get(key);
      if (holders === undefined) byMinimum.set(key, [at]);
      else {
        for (const other of holders) if (equal[other]!++ === 0) met.push(other);
        holders.push(at);
      }
    }
    for (const other of met) {
      joinAlike(texts[other]!, text, equal[other]!);
      equal[other] = 0;
    }
  });
}

function joinCredits(claims: readonly NumberedClaim[], groups: Groups): void {
  const credited = new Set(claims.flatMap(({ claim: { agency } }) => agency ?? []));
  const holders = new Map<string, number>();
  for (const { article, claim } of claims) {
    const credit = creditOf(claim);
    if (credit !== undefined && credited.has(credit)) joinHolders(holders, credit, article, groups);
  }
}

function findOrigins(claims: readonly ClaimEvidence[]): readonly Origin[] {
  const numbers = new Map<ArticleId, number>();
  for (const { articleId } of claims) if (!numbers.has(articleId)) numbers.set(articleId, numbers.size);
  const numbered = claims.map((claim): NumberedClaim => ({ claim, article: numbers.get(claim.articleId)! }));
  const groups = new Groups(numbers.size);
  if (numbers.size > 1) {
    joinCopies(numbered, groups);
    joinCredits(numbered, groups);
  }
  const origins = new Map<number, { publishers: Set<string>; confidence: number }>();
  for (const { claim, article } of numbered) {
    const root = groups.find(article);
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
