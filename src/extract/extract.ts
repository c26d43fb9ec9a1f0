import {
  type Article,
  groupBy,
  type Knowledge,
  type Language,
  type PartialDate,
  QUAD,
  relationOf,
  type Status,
  type TaggedSentence,
  VERBAL_QUADS,
} from '../core/index.js';
import { splitClockHeadings } from './dates/clock-headings.js';
import { DatedHappenings } from './dates/dated-happenings.js';
import { isScheduled, readContextDate, readDate } from './dates/dating.js';
import { readEntryDates } from './dates/entries.js';
import { findDates, type DateMention } from './dates/find-dates.js';
import { readBacked } from './frames/backed.js';
import type { TriggerFrame } from './lexicon/trigger-frame.js';
import { WordIndex } from './lexicon/word-index.js';
import { mendTree } from './mend/mend-tree.js';
import { EntityTable } from './mentions/entity-table.js';
import { MentionReader } from './mentions/mentions.js';
import { clusterNames } from './names/clusters.js';
import { withoutCommonNouns } from './names/common-nouns.js';
import { addDefinitions } from './names/definitions.js';
import { splitMetNames } from './names/met-names.js';
import { findNames, type NameSpan } from './names/names.js';
import { addPartyMarks } from './names/party-marks.js';
import { withoutStorms } from './names/storm-names.js';
import { isGameReport } from './not-told/game-reports.js';
import { isNotTold, type Setting } from './not-told/not-told.js';
import { readOffices } from './offices/offices.js';
import { readPartisans } from './offices/partisans.js';
import { Deeds } from './references/deeds.js';
import { readQuotes } from './references/quotes.js';
import { ActorViews } from './relations/actor-view.js';
import { readCandidates, type Candidate, type PartReader } from './relations/candidates.js';
import { chooseCandidates, LikelyParts, scoreCandidates, type ScoredCandidate } from './relations/choose.js';
import { History } from './relations/history.js';
import type { RelationModel } from './relations/relation-model.js';
import type { ArticleView } from './relations/sentence-view.js';
import { Tree } from './syntax/tree.js';
import { readAttribution } from './told/attribution.js';
import { readOwnStatus, readStatus, TO_COME } from './told/status.js';
import type { Assertion, Entity, Extraction } from './extraction.js';
import type { ReadSentence } from './read-sentence.js';

/** Keeps all candidates, with copies of their features. */
const ALL_PARTS: PartReader<Int32Array> = {
  read: ({ hashes, count }) => hashes.slice(0, count),
  mayKeep: () => true,
  keeps: () => true,
};

/** "The first visit by a minister since 2011": so many tokens lie at most between the word for first and the date. */
const REACH_OF_FIRST = 7;

/** An article whose sentences, entities and mentions have been read. */
interface ReadArticle {
  readonly tagged: readonly TaggedSentence[];
  readonly table: EntityTable;
  readonly reader: MentionReader;
  /** Sentences as they were read, in order; offices are known from the sentences before. */
  readonly sentences: readonly ReadSentence[];
  readonly deeds: Deeds;
  /** What candidates are read with; its history grows with the sentences. */
  readonly view: ArticleView;
  readonly facts: readonly Assertion[];
}

/** Reads the actors and relations of articles in one language. Pure: the same article gives the same extraction. */
export class Extractor {
  private readonly words: WordIndex;
  private readonly likely: LikelyParts;

  constructor(
    private readonly language: Language,
    private readonly knowledge: Knowledge,
    private readonly model: RelationModel,
  ) {
    this.words = new WordIndex(language.lexicon);
    this.likely = new LikelyParts(model);
  }

  extract(article: Article): Extraction {
    const read = this.read(article);
    const { tagged, table, reader, sentences, facts } = read;
    const { dates: lexicon } = this.language.lexicon;
    let told: PartialDate | undefined;
    const stated = sentences.map(({ tree }) => {
      const dates = findDates(tree.tokens, lexicon, article.publishedAt, told).filter(
        (date) => !isTimeOfLast(tree, date, this.words),
      );
      told = dates.at(-1)?.value ?? told;
      return dates;
    });
    const happenings = new DatedHappenings(this.words);
    sentences.forEach(({ tree }, index) => happenings.note(tree, stated[index]!));
    const entries = readEntryDates(tagged, stated, article.text);
    const candidates = sentences.flatMap((sentence) => this.candidatesOf(read, sentence, this.likely));
    const scored = groupBy(scoreCandidates(candidates, this.model), ({ candidate }) => candidate.source.sentence);
    const events = sentences.flatMap((sentence, index) => {
      const dates = [...stated[index]!, ...happenings.mentions(sentence.tree, lexicon)];
      return this.readEvents(read, sentence, scored.get(index) ?? [], dates, entries[index], article);
    });
    const kept = isGameReport(tagged, this.words)
      ? events.filter(({ type }) => relationOf(type).quad === QUAD.standing)
      : events;
    return { sentences: tagged, entities: table.all, mentions: reader.mentions, assertions: [...facts, ...kept] };
  }

  /** What the model is trained on: the sentences and entities of an article and all relations that its sentences may assert, with their features. */
  candidates(article: Article): {
    readonly sentences: readonly TaggedSentence[];
    readonly entities: readonly Entity[];
    readonly candidates: readonly Candidate<Int32Array>[];
  } {
    const read = this.read(article);
    const candidates = read.sentences.flatMap((sentence) => this.candidatesOf(read, sentence, ALL_PARTS));
    return { sentences: read.tagged, entities: read.table.all, candidates };
  }

  private read(article: Article): ReadArticle {
    const { language, knowledge, words } = this;
    const tagged = splitClockHeadings(language.tag(article.text)).filter(
      (sentence) => !isBoilerplate(article, sentence),
    );
    const names = tagged.flatMap((sentence, index) =>
      findNames(sentence, index, article.text, language.code, knowledge, words),
    );
    const met = splitMetNames(
      withoutCommonNouns(withoutStorms(names, tagged, words), tagged),
      tagged,
      language.code,
      knowledge,
    );
    const defined = addDefinitions(met, tagged, article.text);
    const spans = addPartyMarks(defined, tagged, article.text, language.code, knowledge);
    const table = new EntityTable(knowledge, article.publishedAt);
    const named = clusterNames(spans, tagged, table, knowledge, words);
    const reader = new MentionReader(words, table, knowledge, article.publishedAt);
    const bySentence: { readonly span: NameSpan; readonly entity: Entity }[][] = tagged.map(() => []);
    spans.forEach((span, at) => bySentence[span.sentence]!.push({ span, entity: named[at]! }));
    const quotes = readQuotes(tagged, article.text, words);
    const deeds = new Deeds(words);
    const facts: Assertion[] = [];
    // All sentences are parsed before any is read on: the model nearly fills the processor's cache.
    const sentences = tagged
      .map((sentence) => language.parse(sentence))
      .map((sentence, index) => {
        const own = bySentence[index]!;
        const spansHere = own.map(({ span }) => span);
        const read = reader.read(mendTree(new Tree(sentence), spansHere, words), index, own, quotes[index]!);
        facts.push(...readOffices(read, reader.references, knowledge, words, article.publishedAt));
        facts.push(...readPartisans(read, reader, knowledge, words), ...readBacked(read, words));
        return deeds.read(read);
      });
    const view = { words, language: language.code, history: new History(), actors: new ActorViews(knowledge) };
    return { tagged, table, reader, sentences, deeds, view, facts };
  }

  /** The candidates of a sentence; asked for sentence by sentence, in order, as what one tells is known to the next. */
  private candidatesOf<Part>(
    { deeds, view }: ReadArticle,
    sentence: ReadSentence,
    parts: PartReader<Part>,
  ): Candidate<Part>[] {
    const triggers = deeds.triggersOf(sentence.index);
    const candidates = readCandidates(sentence, triggers, view, parts);
    view.history.add(sentence, triggers);
    return candidates;
  }

  private readEvents(
    read: ReadArticle,
    sentence: ReadSentence,
    scored: readonly ScoredCandidate[],
    dates: readonly DateMention[],
    entry: PartialDate | undefined,
    { publishedAt }: Article,
  ): Assertion[] {
    const { words, language, knowledge } = this;
    const setting: Setting = { all: scored.map(({ candidate }) => candidate), facts: read.facts, knowledge, words };
    return chooseCandidates(scored.filter(({ candidate }) => !isNotTold(sentence, candidate, setting))).map(
      ({ candidate: { trigger, frame, source, target, type }, probability }): Assertion => {
        const { quad, plover, resumes: resumed } = relationOf(type);
        const isDeed = quad !== QUAD.standing && sentence.tree.token(trigger).upos === 'VERB';
        const told = combine(frame, statusOf(sentence, trigger, isDeed, words), words);
        const isToCome =
          told === 'actual' && plover === 'CONSULT' && isScheduled(sentence.tree, trigger, dates, words, publishedAt);
        const status = isToCome ? 'planned' : told;
        const isVerbal = VERBAL_QUADS.includes(quad);
        const resumes = resumed !== undefined && words.inClass(frame.lemma, 'resumption');
        const date =
          readDate(sentence.tree, trigger, dates, status, words) ??
          entry ??
          readContextDate(sentence, trigger, dates, { status, isVerbal, words, publishedAt });
        return {
          type,
          source,
          target,
          status,
          saidBy: readAttribution(sentence, trigger, words),
          sentence: sentence.index,
          trigger,
          confidence: probability,
          extractor: 'frame',
          rule: `${language.code}:${frame.lemma}/${frame.pos}:${frame.type}`,
          ...(date && { date }),
          ...(resumes && { resumes }),
        };
      },
    );
  }
}

/** "had earlier imposed tariffs": a deed that was done once is done; only what holds, unless a frame says otherwise, can be over. */
function statusOf(sentence: ReadSentence, trigger: number, isDeed: boolean, words: WordIndex): Status {
  const { tree } = sentence;
  if (describesActor(sentence, trigger)) return readOwnStatus(tree, trigger, words);
  const status = readStatus(tree, trigger, words);
  if (!isDeed || status !== 'ended') return status;
  // "no longer trains the police": what is not done any more was done for long.
  const isNoMore = tree
    .children(trigger, 'advmod')
    .some((child) => words.inClass(tree.token(child).text.toLowerCase(), 'noMore'));
  // "has stopped training the police"
  const isStopped = tree
    .path(trigger)
    .slice(1)
    .some((at) =>
      words
        .scopesOf(tree.token(at).lemma.toLowerCase())
        .some(({ pos, status: over }) => pos === 'VERB' && over === 'ended'),
    );
  return isNoMore || isStopped ? status : 'actual';
}

/**
 * "did not suspend talks with X": a frame that tells what is over, once it is denied, tells what goes on, and any other what is not so.
 * A frame whose own words deny ("no longer recognises") has said so already.
 */
function combine({ status, particles }: TriggerFrame, read: Status, words: WordIndex): Status {
  if (status === undefined) return read;
  // "threatens to break off the talks": what is to end goes on.
  if (status === 'ended' && TO_COME.includes(read)) return 'actual';
  const isDenied = particles.some((word) => words.scopesOf(word).some((scope) => scope.status === 'negated'));
  if (read !== 'negated' || isDenied) return status;
  return status === 'ended' || status === 'negated' ? 'actual' : 'negated';
}

/** "its ally Belarus", "Serbia's president, X": a noun that says who somebody is, beside the name. */
function describesActor({ tree, at }: ReadSentence, noun: number): boolean {
  if (tree.token(noun).upos !== 'NOUN' || tree.child(noun, 'cop') !== undefined) return false;
  const isNamed = (token: number): boolean => at[token]?.some(({ kind }) => kind === 'name') ?? false;
  if (isNamed(noun)) return true;
  const isBeside = tree.is(noun, 'appos', 'compound', 'flat') && isNamed(tree.head(noun));
  return isBeside || tree.children(noun, 'appos', 'flat').some(isNamed);
}

/** "for the first time since 2011": when it was last so. */
const isTimeOfLast = ({ tokens }: Tree, { kind, first }: DateMention, words: WordIndex): boolean =>
  kind === 'since' &&
  tokens
    .slice(Math.max(0, first - REACH_OF_FIRST), first)
    .some(({ lemma }) => words.inClass(lemma.toLowerCase(), 'first'));

function isBoilerplate({ boilerplate }: Article, { start, end }: TaggedSentence): boolean {
  return boilerplate?.some((span) => span.start <= start && end <= span.end) ?? false;
}
