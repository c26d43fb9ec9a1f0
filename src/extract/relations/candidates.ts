import { RELATIONS, type Frame, type RelationType } from '../../core/index.js';
import type { ArgumentPair, Mention } from '../extraction.js';
import type { FrameMatch, Trigger } from '../frames.js';
import type { ReadSentence } from '../read-sentence.js';
import type { WordIndex } from '../word-index.js';
import { describePair, describeRole, describeTrigger } from './features.js';
import { fitOf, NO_FIT, TriggerView } from './trigger-view.js';

/** The standing fact of a person and a title: read by patterns (offices.ts), and here by frames to the letter only. */
export const OFFICE: RelationType = 'HOLDS_OFFICE_IN';
/** Mentions farther from the trigger than this many tokens take no part in what it tells. */
const REACH = 40;
/** Of more mentions than these, the nearest to the trigger are tried, so that a list cannot cost much. */
const MOST_MENTIONS = 14;

/** A relation that a sentence may assert: a trigger of the lexicon, a type that it can tell, and two actors of the sentence. */
export interface Candidate extends ArgumentPair {
  readonly trigger: number;
  readonly type: RelationType;
  /** The frame of the type that fits the trigger best. */
  readonly frame: Frame;
  /** Whether one of the two stands in its slot of a frame. */
  readonly isPlaced: boolean;
  /** The coordinations that source and target belong to: what is told of one of its actors may be told of all. */
  readonly sourceGroup: number;
  readonly targetGroup: number;
  /** Hashes of the features that hold, in parts that candidates share. */
  readonly features: readonly (readonly number[])[];
}

/** All candidates of a sentence, trigger by trigger. */
export function readCandidates(
  sentence: ReadSentence,
  triggers: readonly Trigger[],
  words: WordIndex,
  language: string,
): Candidate[] {
  const mentions = mentionsOfSentence(sentence);
  const matches = triggers.flatMap(({ match }) => match ?? []);
  return triggers.flatMap((trigger) => candidatesAt(sentence, words, language, trigger, mentions, matches));
}

function candidatesAt(
  sentence: ReadSentence,
  words: WordIndex,
  language: string,
  trigger: Trigger,
  mentions: readonly Mention[],
  matches: readonly FrameMatch[],
): Candidate[] {
  const near = nearest(mentions, trigger.token);
  const view = new TriggerView(sentence, words, language, trigger, near, matches);
  const frames = [...trigger.frames.keys()];
  const found: Candidate[] = [];
  for (const type of new Set(frames.map((frame) => frame.type))) {
    const own = frames.filter((frame) => frame.type === type);
    const met = own.filter((frame) => trigger.frames.get(frame) !== undefined);
    const best = met.length ? met : own;
    const head = describeTrigger(view, type, best, met.length > 0);
    const roles = [...near, ...sentence.implied].map((mention) => ({
      mention,
      source: describeRole(view, type, best, mention, 'source'),
      target: describeRole(view, type, best, mention, 'target'),
      fitsSource: fitOf(best, view.placeOf(mention).slots, 'source') < NO_FIT,
      fitsTarget: fitOf(best, view.placeOf(mention).slots, 'target') < NO_FIT,
    }));
    const { symmetric, impersonal } = RELATIONS.get(type)!;
    for (const [at, source] of roles.entries())
      for (const [other, target] of roles.entries()) {
        const pair = { source: source.mention, target: target.mention };
        if (pair.source.kind === 'implied' && pair.target.kind === 'implied') continue;
        if (pair.source.entity === pair.target.entity || (symmetric && other < at)) continue;
        if (impersonal && pair.target.entity.type === 'Person') continue;
        const isSwapped = symmetric === true && (source.fitsTarget || target.fitsSource);
        const isPlaced = source.fitsSource || target.fitsTarget || isSwapped;
        if (type === OFFICE && view.matchOf(type, pair) !== 'yes') continue;
        found.push({
          ...pair,
          trigger: trigger.token,
          type,
          frame: best[0]!,
          isPlaced,
          sourceGroup: view.placeOf(pair.source).group,
          targetGroup: view.placeOf(pair.target).group,
          features: [head, source.source, target.target, describePair(view, type, best, pair)],
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
