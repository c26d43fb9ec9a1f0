import { RELATIONS, type Article, type Knowledge, type Language, type TaggedSentence } from '../core/index.js';
import { readAttribution } from './attribution.js';
import { findDates } from './dates/find-dates.js';
import { readDate } from './dating.js';
import { addDefinitions } from './definitions.js';
import { clusterNames, EntityTable } from './entities.js';
import { CERTAINTY, type Assertion, type Entity, type Extraction } from './extraction.js';
import { matchFrames } from './frames.js';
import { MentionReader, type ReadSentence } from './mentions.js';
import { findNames, type NameSpan } from './names.js';
import { readOffices } from './offices.js';
import { readStatus } from './status.js';
import { Tree } from './tree.js';
import { WordIndex } from './word-index.js';

const FRAME_CONFIDENCE = 0.7;

/** Reads the actors and relations of articles in one language. Pure: the same article gives the same extraction. */
export class Extractor {
  private readonly words: WordIndex;

  constructor(
    private readonly language: Language,
    private readonly knowledge: Knowledge,
  ) {
    this.words = new WordIndex(language.lexicon);
  }

  extract(article: Article): Extraction {
    const { language, knowledge, words } = this;
    const tagged = language.tag(article.text).filter((sentence) => !isBoilerplate(article, sentence));
    const names = tagged.flatMap((sentence, index) =>
      findNames(sentence, index, article.text, language.code, knowledge, words),
    );
    const spans = addDefinitions(names, tagged, article.text);
    const table = new EntityTable(knowledge, article.publishedAt);
    const named = clusterNames(spans, tagged, table, knowledge, words);
    const reader = new MentionReader(words, table, knowledge, article.publishedAt);
    const bySentence: { readonly span: NameSpan; readonly entity: Entity }[][] = tagged.map(() => []);
    spans.forEach((span, at) => bySentence[span.sentence]!.push({ span, entity: named[at]! }));
    const assertions: Assertion[] = [];
    for (const [index, sentence] of tagged.entries()) {
      const read = reader.read(new Tree(language.parse(sentence)), index, bySentence[index]!);
      assertions.push(...this.readSentence(read, reader, article));
    }
    return { sentences: tagged, entities: table.all, mentions: reader.mentions, assertions };
  }

  private readSentence(read: ReadSentence, reader: MentionReader, article: Article): Assertion[] {
    const { words, knowledge, language } = this;
    const dates = findDates(read.tree.tokens, language.lexicon.dates, article.publishedAt);
    const facts = readOffices(read, reader, knowledge, words, article.publishedAt).map((fact) => ({
      ...fact,
      saidBy: [],
    }));
    const events = matchFrames(read, words).flatMap(({ frame, trigger, pairs }): Assertion[] => {
      const status = frame.status ?? readStatus(read.tree, trigger, words);
      const date = readDate(read.tree, trigger, dates, status);
      const asksForResumption = RELATIONS.get(frame.type)?.resumes !== undefined;
      const resumes = asksForResumption && words.inClass(frame.lemma, 'resumption');
      const saidBy = readAttribution(read, trigger, words);
      return pairs.map(({ source, target }) => ({
        type: frame.type,
        source,
        target,
        status,
        ...(date && { date }),
        ...(resumes && { resumes }),
        saidBy,
        sentence: read.index,
        trigger,
        confidence: FRAME_CONFIDENCE * CERTAINTY[source.kind] * CERTAINTY[target.kind],
        extractor: 'frame',
        rule: `${language.code}:${frame.lemma}/${frame.pos}:${frame.type}`,
      }));
    });
    return [...facts, ...events];
  }
}

function isBoilerplate({ boilerplate }: Article, { start, end }: TaggedSentence): boolean {
  return boilerplate?.some((span) => span.start <= start && end <= span.end) ?? false;
}
