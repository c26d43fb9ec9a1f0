import { RELATIONS, type RelationType } from '../../core/index.js';
import type { ArgumentMention, ArgumentPair, Mention, Role } from '../extraction.js';
import type { Trigger } from '../frames/frames.js';
import type { ReadSentence } from '../read-sentence.js';
import type { WordIndex } from '../lexicon/word-index.js';
import type { TriggerFrame } from '../lexicon/trigger-frame.js';
import { FeatureList } from './feature-list.js';
import { describePair, describeRole, describeTrigger } from './features.js';
import type { MentionView } from './mention-view.js';
import { viewSentence, type ArticleView } from './sentence-view.js';
import { TriggerView } from './trigger-view.js';
import { MATCH, NO_FIT, TypeView, type Argument } from './type-view.js';

/** The standing fact of a person and a title: read by patterns (offices/offices.ts), and here by frames to the letter only. */
export const OFFICE: RelationType = 'HOLDS_OFFICE_IN';
/** Mentions farther from the trigger than this many tokens take no part in what it tells. */
const REACH = 40;
/** Of more mentions than these, the nearest to the trigger are tried, so that a list cannot cost much. */
const MOST_MENTIONS = 14;

/**
 * A relation that a sentence may assert: a trigger of the lexicon, a type that it can tell, and two actors of the sentence. `Part` is
 * what has been made of the features of one of its parts.
 */
export interface Candidate<Part = unknown> extends ArgumentPair {
  readonly trigger: number;
  readonly type: RelationType;
  /** The frame of the type that fits the trigger best. */
  readonly frame: TriggerFrame;
  /** Whether the sentence has, where it asks for them, the words that a frame of the type asks for. */
  readonly isMet: boolean;
  /** Whether one of the two stands in its slot of a frame. */
  readonly isPlaced: boolean;
  /** Whether a frame as it stands relates the two, or each stands in its slot of one. */
  readonly isFramed: boolean;
  /** Whether the two may each do it to the other. */
  readonly isMutual: boolean;
  /** The coordinations that source and target belong to: what is told of one of its actors may be told of all. */
  readonly sourceGroup: number;
  readonly targetGroup: number;
  /** Of the trigger, of the source, of the target, and of both; candidates share the first three. */
  readonly parts: readonly Part[];
}

/** What is made of the parts of candidates, of which there are hundreds in a sentence. */
export interface PartReader<Part> {
  /** Makes of a part's features what is needed of them: their weight, or, for training, a copy. */
  read(features: FeatureList): Part;
  /** Whether a candidate with these parts may be kept, whatever its two actors are together but for whether a frame relates them as it stands. */
  mayKeep(trigger: Part, source: Part, target: Part, isMatched: boolean): boolean;
  /** Whether a candidate with these parts is kept. */
  keeps(trigger: Part, source: Part, target: Part, pair: Part): boolean;
}

const features = new FeatureList();

/** The candidates of a sentence, trigger by trigger. */
export function readCandidates<Part>(
  sentence: ReadSentence,
  triggers: readonly Trigger[],
  article: ArticleView,
  parts: PartReader<Part>,
): Candidate<Part>[] {
  const found: Candidate<Part>[] = [];
  if (triggers.length === 0) return found;
  const sentenceView = viewSentence(sentence, mentionsOfSentence(sentence, article.words), triggers, article);
  for (const trigger of triggers) {
    const view = new TriggerView(sentenceView, trigger, nearest(sentenceView.mentions, trigger.token));
    const types = new Set<RelationType>();
    for (const { type } of trigger.frames.keys()) types.add(type);
    for (const type of types) addCandidates(found, new TypeView(view, trigger, type), parts);
  }
  return found;
}

function addCandidates<Part>(found: Candidate<Part>[], typeView: TypeView, parts: PartReader<Part>): void {
  const { view, type, frames, isSymmetric, arguments: all } = typeView;
  if (all.length < 2) return;
  const { impersonal } = RELATIONS.get(type)!;
  const isMutual = isSymmetric || typeView.isReciprocal || frames.some(({ mutual, reflexive }) => mutual ?? reflexive);
  describeTrigger(features, typeView);
  const head = parts.read(features);
  const readRole = (argument: Argument, role: Role): Part => {
    describeRole(features, typeView, argument, role);
    return parts.read(features);
  };
  // Undefined for who cannot have the role.
  const sources: (Part | undefined)[] = [];
  const targets: (Part | undefined)[] = [];
  for (const argument of all) {
    const isTopic = isHeading(typeView, argument);
    const canBeSource = !isTopic && !typeView.isRuledOut(argument, 'source');
    const canBeTarget = !(isSymmetric && isTopic) && !typeView.isRuledOut(argument, 'target');
    sources.push(canBeSource ? readRole(argument, 'source') : undefined);
    targets.push(canBeTarget ? readRole(argument, 'target') : undefined);
  }
  for (let at = 0; at < all.length; at += 1) {
    const asSource = sources[at];
    if (asSource === undefined) continue;
    const { mention: source, group: sourceGroup } = all[at]!;
    const isImplied = source.kind === 'implied';
    for (let other = isSymmetric ? at + 1 : 0; other < all.length; other += 1) {
      const { mention: target, group: targetGroup } = all[other]!;
      if (source.entity === target.entity || (isImplied && target.kind === 'implied')) continue;
      const asTarget = targets[other];
      if (asTarget === undefined) continue;
      const isMatched = typeView.matchOf(source, target) === MATCH.yes;
      if (!parts.mayKeep(head, asSource, asTarget, isMatched)) continue;
      if (impersonal && target.entity.type === 'Person') continue;
      // "Mali and Niger left": what two do together neither does to the other, but for what is mutual.
      if (!isMutual && !isImplied && view.isInGroup(target.entity, sourceGroup)) continue;
      if (isSymmetric && isOwn(source, target)) continue;
      if (type === OFFICE && !isMatched) continue;
      describePair(features, typeView, all[at]!, all[other]!);
      const pair = parts.read(features);
      if (!parts.keeps(head, asSource, asTarget, pair)) continue;
      found.push({
        source,
        target,
        trigger: view.trigger,
        type,
        frame: frames[0]!,
        isMet: typeView.isMet,
        isPlaced: typeView.isPlaced(all[at]!, all[other]!),
        isFramed: typeView.isFramed(all[at]!, all[other]!),
        isMutual,
        sourceGroup,
        targetGroup,
        parts: [head, asSource, asTarget, pair],
      });
    }
  }
}

/** "A talk with the American minister Rubio" is not one of America's with him. */
const isOwn = ({ entity: one }: ArgumentMention, { entity: other }: ArgumentMention): boolean =>
  one.belongsTo === other || other.belongsTo === one;

/** What stands behind what a sentence is about, or who says it. */
const COLON = /^[:–—-]$/u;

/** "Niger : la junte expulse …", "BBC - Did China …?": who stands before the colon does nothing where the verb has another for its doer. */
function isHeading(typeView: TypeView, argument: Argument): boolean {
  const { mention } = argument;
  const { tree } = typeView.view.sentence;
  if (mention.kind === 'implied' || mention.first > 1) return false;
  if (!COLON.test(tree.tokens[mention.last + 1]?.text ?? '')) return false;
  return tree.token(typeView.view.trigger).upos === 'VERB' && typeView.rivalFit(argument, 'source') < NO_FIT;
}

/** Who is only cited ("according to X", "according to the Hamas health ministry") takes no part in what is told. */
function mentionsOfSentence({ tree, at }: ReadSentence, words: WordIndex): readonly Mention[] {
  const isCited = ({ head }: Mention): boolean =>
    tree.phrasesOf(head).some((at) => tree.adpositionsOf(at).some((word) => words.reportingPrepositions.has(word)));
  const found = new Set<Mention>();
  for (const mentions of at) for (const mention of mentions) found.add(mention);
  return [...found].filter((mention) => !isCited(mention));
}

function nearest(mentions: readonly MentionView[], trigger: number): readonly MentionView[] {
  const distance = ({ mention: { first, last } }: MentionView): number =>
    trigger < first ? first - trigger : Math.max(0, trigger - last);
  const near = mentions.filter((view) => distance(view) <= REACH);
  if (near.length <= MOST_MENTIONS) return near;
  return [...near]
    .sort((a, b) => distance(a) - distance(b) || a.mention.first - b.mention.first)
    .slice(0, MOST_MENTIONS);
}
