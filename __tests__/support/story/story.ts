import { readFileSync } from 'node:fs';
import {
  hashId,
  type Actor,
  type ActorId,
  type ArticleId,
  type Claim,
  type ClaimId,
  type DocumentRecord,
  type RelationType,
  type Status,
} from '../../../src/core/index.js';

const FOLDER = '__tests__/support/story';

type ActorRow = readonly [id: ActorId, type: Actor['type'], name: string, more?: Partial<Actor>];

function loadActors(): ReadonlyMap<ActorId, Actor> {
  const rows = JSON.parse(readFileSync(`${FOLDER}/actors.json`, 'utf8')) as readonly ActorRow[];
  return new Map(rows.map(([id, type, name, more]) => [id, { aliases: [], id, type, name, ...more }]));
}

const LINE = /^(\S+) (\S+) (\S+) \| (\w+)(\+resumes)? \| (\S*) ?\| (.+)$/u;

function toClaim(articleId: ArticleId, line: string): Claim {
  const [, source, type, target, status, resumes, date, sentence] = LINE.exec(line) as unknown as string[];
  return {
    id: hashId<ClaimId>('story', articleId, line),
    articleId,
    type: type as RelationType,
    source: source as ActorId,
    target: target as ActorId,
    status: status as Status,
    ...(date && { date }),
    ...(resumes && { resumes: true }),
    saidBy: [],
    quote: sentence!,
    sentence: sentence!,
    start: 0,
    end: sentence!.length,
    sentenceStart: 0,
    sentenceEnd: sentence!.length,
    triggerStart: 0,
    triggerEnd: 1,
    confidence: 0.9,
    extractor: 'frame',
    rule: `test:story/VERB:${type}`,
  };
}

/**
 * What four newspapers tell of a few years (`claims.txt`), as records: a graph that does not change when extraction does, in
 * which every report has something to say.
 */
export function storyRecords(): readonly DocumentRecord[] {
  const known = loadActors();
  const [, ...articles] = `\n${readFileSync(`${FOLDER}/claims.txt`, 'utf8')}`.trimEnd().split('\n= ');
  return articles.map((article): DocumentRecord => {
    const [head, ...lines] = article.split('\n');
    const [publisher, lang, publishedAt, title] = head!.split(' | ') as [string, string, string, string];
    const id = hashId<ArticleId>('story', head!);
    const claims = lines.map((line) => toClaim(id, line)).sort((a, b) => (a.id < b.id ? -1 : 1));
    const actors = [...new Set(claims.flatMap(({ source, target }) => [source, target]))]
      .sort()
      .map((actor) => known.get(actor)!);
    return {
      document: { id, title, publisher, lang, publishedAt },
      actors,
      mentions: actors.map(({ id: actor, name }) => ({ actor, count: 1, names: [name], reasons: [] })),
      places: [],
      claims,
    };
  });
}
