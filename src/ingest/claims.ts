import { hashId, type ActorId, type Article, type Claim, type ClaimId, type TaggedSentence } from '../core/index.js';
import type { Assertion, Entity } from '../extract/extraction.js';

/** Confidences are kept to this many decimals, so that an export does not depend on the order of a sum. */
const DECIMALS = 1000;

/** What is being made, before it is given away. */
export type Draft<Made> = { -readonly [Key in keyof Made]: Made[Key] };

/** The claims of an article: its assertions with graph ids and quotes, the surest one of those that say the same in one sentence. */
export function toClaims(
  article: Article,
  assertions: readonly Assertion[],
  sentences: readonly TaggedSentence[],
  idOf: (entity: Entity) => ActorId,
): Draft<Claim>[] {
  const best = new Map<string, Draft<Claim>>();
  for (const assertion of assertions) {
    const claim = toClaim(article, assertion, sentences[assertion.sentence]!, idOf);
    if (claim.source === claim.target) continue;
    const key = [claim.type, claim.source, claim.target, claim.status, claim.sentenceStart].join('\u001f');
    const other = best.get(key);
    if (!other || claim.confidence > other.confidence) best.set(key, claim);
  }
  return [...best.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function toClaim(
  { id: articleId, text }: Article,
  { type, source, target, status, date, resumes, saidBy, trigger, confidence, extractor, rule }: Assertion,
  sentence: TaggedSentence,
  idOf: (entity: Entity) => ActorId,
): Draft<Claim> {
  const word = sentence.tokens[trigger]!;
  const start = Math.min(word.start, source.start, target.start);
  const end = Math.max(word.end, source.end, target.end);
  const ids = { source: idOf(source.entity), target: idOf(target.entity) };
  return {
    id: hashId<ClaimId>(
      'claim',
      articleId,
      type,
      ids.source,
      ids.target,
      status,
      date ?? '',
      String(start),
      String(end),
      rule,
    ),
    articleId,
    type,
    ...ids,
    status,
    ...(date !== undefined && { date }),
    ...(resumes === true && { resumes }),
    saidBy: saidBy.map(idOf),
    quote: text.slice(start, end),
    start,
    end,
    sentence: text.slice(sentence.start, sentence.end),
    sentenceStart: sentence.start,
    sentenceEnd: sentence.end,
    triggerStart: word.start,
    triggerEnd: word.end,
    confidence: Math.round(confidence * DECIMALS) / DECIMALS,
    extractor,
    rule,
  };
}
