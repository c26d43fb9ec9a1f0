import type { Entity, ImpliedMention, Mention } from '../extraction.js';
import type { FrameMatch, Trigger } from '../frames/frames.js';
import type { ReadSentence } from '../read-sentence.js';
import type { WordIndex } from '../lexicon/word-index.js';
import type { ActorViews } from './actor-view.js';
import { Background } from './background.js';
import type { History } from './history.js';
import { Links } from './links.js';
import { viewImplied, viewMention, type MentionView } from './mention-view.js';

/** More actors, and more countries, count as so many. */
const MANY_ACTORS = 5;
const MANY_COUNTRIES = 4;

/** How many actors a sentence names, and of how many countries. */
interface Crowd {
  readonly actors: number;
  readonly countries: number;
}

/** What is the same for all candidates of one sentence. */
export interface SentenceView {
  readonly sentence: ReadSentence;
  readonly words: WordIndex;
  readonly language: string;
  readonly mentions: readonly MentionView[];
  readonly implied: readonly MentionView<ImpliedMention>[];
  /** What frames of its triggers relate. */
  readonly matches: readonly FrameMatch[];
  readonly links: Links;
  readonly background: Background;
  readonly crowd: Crowd;
}

/** What an article is read with. */
export interface ArticleView {
  readonly words: WordIndex;
  readonly language: string;
  /** Of the sentences before. */
  readonly history: History;
  readonly actors: ActorViews;
}

/** `stated` are the mentions of the sentence that may take part in what it tells. */
export function viewSentence(
  sentence: ReadSentence,
  stated: readonly Mention[],
  triggers: readonly Trigger[],
  { words, language, history, actors }: ArticleView,
): SentenceView {
  const named = new Set(stated.map(({ entity }) => entity));
  const setting = { sentence, words, actors, history, named };
  return {
    sentence,
    words,
    language,
    mentions: stated.map((mention) => viewMention(mention, setting)),
    implied: sentence.implied.map((mention) => viewImplied(mention, setting)),
    matches: triggers.flatMap(({ match }) => match ?? []),
    links: new Links(sentence.tree),
    background: new Background(history, sentence, words),
    crowd: countActors(named, actors),
  };
}

function countActors(named: ReadonlySet<Entity>, actors: ActorViews): Crowd {
  const countries = new Set([...named].map((entity) => actors.of(entity).country ?? entity));
  return { actors: Math.min(named.size, MANY_ACTORS), countries: Math.min(countries.size, MANY_COUNTRIES) };
}
