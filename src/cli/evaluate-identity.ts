import { EntenteError } from '../core/index.js';
import { actorAt, judgePairs, readIdentityGold, type IdentitySide, type JudgedPair } from '../evaluate/index.js';
import { Analyst } from '../ingest/analyst.js';
import { toArticle } from '../read/index.js';
import type { Answer } from '../report/index.js';

/** The pairs of a folder as the analyst judges them, each text read by itself as an article of its day. */
export async function judgeIdentity(folder: string): Promise<JudgedPair[]> {
  const pairs = readIdentityGold(folder);
  const analyst = new Analyst();
  const actors = new Map<IdentitySide, string | undefined>();
  for (const side of pairs.flatMap(({ a, b }) => [a, b])) {
    const metadata = { language: side.lang, publishedAt: side.date };
    const draft = { kind: 'draft', text: side.text.text, metadata } as const;
    const article = await toArticle(draft, { origin: folder, name: folder }, { languages: [side.lang] });
    if ('reason' in article) throw new EntenteError('USAGE', `${folder}: "${side.text.text}": ${article.message}`);
    actors.set(side, actorAt(analyst.read(article).places, side.text));
  }
  return judgePairs(pairs, (side) => actors.get(side));
}

const groupOf = ({ same, kind }: JudgedPair['pair']): string => `${same ? 'join' : 'apart'}: ${kind}`;

/** Accuracy by what makes the pairs hard, those that must join and those that must not. */
export function identityTable(judged: readonly JudgedPair[]): Answer {
  const groups = [...new Set(judged.map(({ pair }) => groupOf(pair)))].sort();
  const all: (readonly [string, readonly JudgedPair[]])[] = [
    ['all', judged],
    ['join', judged.filter(({ pair }) => pair.same)],
    ['apart', judged.filter(({ pair }) => !pair.same)],
    ...groups.map((group) => [group, judged.filter(({ pair }) => groupOf(pair) === group)] as const),
  ];
  return {
    title: 'Pairs of mentions that mean one actor, or two',
    columns: [
      { name: '', type: 'text', means: 'what makes the pair hard' },
      { name: 'pairs', type: 'number', means: 'how many' },
      { name: 'right', type: 'number', means: 'judged right' },
      { name: 'accuracy', type: 'number', means: 'right of all' },
    ],
    rows: all.map(([name, rows]) => {
      const right = rows.filter((row) => row.right).length;
      return { '': name, pairs: rows.length, right, accuracy: (right / rows.length).toFixed(3) };
    }),
  };
}

/** What was judged wrong, a line each. */
export const identityErrors = (judged: readonly JudgedPair[]): string[] =>
  judged
    .filter(({ right }) => !right)
    .map(
      ({ pair: { id, a, b }, a: first = 'nobody', b: second = 'nobody' }) =>
        `${id}: "${mentionOf(a)}" is ${first}, "${mentionOf(b)}" is ${second}`,
    );

const mentionOf = ({ text: { text, start, end } }: IdentitySide): string => text.slice(start, end);
