import { RELATIONS, type Frame, type RelationType } from '../../core/index.js';
import type { ArgumentMention, Mention } from '../extraction.js';
import { framesAt, restrictedHeads, type FrameMatch } from '../frames.js';
import type { ReadSentence } from '../read-sentence.js';
import type { WordIndex } from '../word-index.js';
import { describePair, describeRole, describeTrigger, TriggerView } from './features.js';

/** The standing fact of a person and a title. */
const OFFICE: RelationType = 'HOLDS_OFFICE_IN';
/** Mentions farther from the trigger than this many tokens take no part in what it tells. */
const REACH = 40;
/** Of more mentions than these, the nearest to the trigger are tried, so that a list cannot cost much. */
const MOST_MENTIONS = 14;

/** A relation that a sentence may assert: a trigger of the lexicon, a type that it can tell, and two actors of the sentence. */
export interface Candidate {
  readonly trigger: number;
  readonly type: RelationType;
  /** The frame of the type that fits the trigger best. */
  readonly frame: Frame;
  readonly source: ArgumentMention;
  readonly target: ArgumentMention;
  /** The coordinations that source and target belong to: what is told of one of its actors may be told of all. */
  readonly sourceGroup: number;
  readonly targetGroup: number;
  /** Hashes of the features that hold, in parts that candidates share. */
  readonly features: readonly (readonly number[])[];
}

/** All candidates of a sentence, trigger by trigger. */
export function readCandidates(
  sentence: ReadSentence,
  words: WordIndex,
  language: string,
  matches: readonly FrameMatch[],
): Candidate[] {
  const mentions = mentionsOfSentence(sentence);
  if (mentions.length === 0) return [];
  const found: Candidate[] = [];
  for (const trigger of sentence.tree.tokens.keys()) {
    const frames = framesAt(sentence, words, trigger);
    if (frames.length) found.push(...candidatesAt(sentence, words, language, trigger, frames, mentions, matches));
  }
  return found;
}

function candidatesAt(
  sentence: ReadSentence,
  words: WordIndex,
  language: string,
  trigger: number,
  frames: readonly Frame[],
  mentions: readonly Mention[],
  matches: readonly FrameMatch[],
): Candidate[] {
  const near = nearest(mentions, trigger);
  const heads = new Map(frames.map((frame) => [frame, restrictedHeads(sentence, words, frame, trigger)]));
  const view = new TriggerView(sentence, words, language, trigger, heads, near, matches);
  const found: Candidate[] = [];
  for (const type of new Set(frames.map((frame) => frame.type))) {
    const isStanding = type === OFFICE;
    const own = frames.filter((frame) => frame.type === type);
    const met = own.filter((frame) => heads.get(frame) !== undefined);
    const best = met.length ? met : own;
    const head = describeTrigger(view, type, best, met.length > 0);
    const roles = [...near, ...sentence.implied].map((mention) => ({
      mention,
      source: describeRole(view, type, best, mention, 'source'),
      target: describeRole(view, type, best, mention, 'target'),
    }));
    const { symmetric } = RELATIONS.get(type)!;
    for (const [at, source] of roles.entries())
      for (const [other, target] of roles.entries()) {
        if (source.mention.kind === 'implied' && target.mention.kind === 'implied') continue;
        if (source.mention.entity === target.mention.entity || (symmetric && other < at)) continue;
        // Offices are read by patterns (offices.ts) and by frames to the letter.
        if (isStanding && view.matchOf(type, source.mention, target.mention) !== 'yes') continue;
        found.push({
          trigger,
          type,
          frame: best[0]!,
          source: source.mention,
          target: target.mention,
          sourceGroup: view.groupOf(source.mention),
          targetGroup: view.groupOf(target.mention),
          features: [
            head,
            source.source,
            target.target,
            describePair(view, type, best, source.mention, target.mention),
          ],
        });
      }
  }
  return found;
}

function mentionsOfSentence({ at }: ReadSentence): readonly Mention[] {
  return [...new Set(at.flat())];
}

function nearest(mentions: readonly Mention[], trigger: number): readonly Mention[] {
  const distance = ({ first, last }: Mention): number =>
    trigger < first ? first - trigger : Math.max(0, trigger - last);
  const near = mentions.filter((mention) => distance(mention) <= REACH);
  if (near.length <= MOST_MENTIONS) return near;
  return [...near].sort((a, b) => distance(a) - distance(b) || a.first - b.first).slice(0, MOST_MENTIONS);
}
