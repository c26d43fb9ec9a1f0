import { datesAgree } from '../core/index.js';
import {
  LEVELS,
  summarize,
  summarizeRelations,
  summarizeRules,
  type DocumentScore,
  type Rates,
  type Summary,
} from '../evaluate/index.js';
import type { Answer, Column } from '../report/index.js';

const number = (name: string): Column => ({ name, type: 'number', means: name });
const text = (name: string): Column => ({ name, type: 'text', means: name });
const show = (value: number | undefined): string => (value === undefined ? '-' : value.toFixed(3));
const rates = ({ precision, recall, f1 }: Rates): string => `${show(precision)} ${show(recall)} ${show(f1)}`;

const CONFIDENCES = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Tables of an evaluation: by language, by relation type and by rule. */
export function evaluationTables(scores: readonly DocumentScore[]): Answer[] {
  const languages = [...new Set(scores.map(({ language }) => language))].sort();
  const groups: (readonly [string, Summary])[] = [
    ['all', summarize(scores)],
    ...languages.map((code) => [code, summarize(scores.filter(({ language }) => language === code))] as const),
  ];
  return [
    {
      title: 'Precision, recall, F1: strict by type, relaxed by PLOVER event, unlabeled by pair',
      columns: ['', 'documents', 'actors', ...LEVELS, 'status', 'date'].map(text),
      rows: groups.map(([name, summary]) => ({
        '': name,
        documents: String(summary.documents),
        actors: rates(summary.actors),
        ...Object.fromEntries(LEVELS.map((level) => [level, rates(summary.levels[level])])),
        status: show(summary.status),
        date: show(summary.date),
      })),
    },
    countTable('By relation type (strict)', summarizeRelations(scores)),
    countTable('By rule (strict)', summarizeRules(scores)),
  ];
}

/** Precision and recall as the least confidence rises. */
export function precisionRecallTable(score: (least: number) => DocumentScore[]): Answer {
  return {
    title: 'Precision and recall by least confidence (strict)',
    columns: [number('confidence'), number('precision'), number('recall'), number('f1')],
    rows: CONFIDENCES.map((confidence) => {
      const { precision, recall, f1 } = summarize(score(confidence)).levels.strict;
      return { confidence, precision: show(precision), recall: show(recall), f1: show(f1) };
    }),
  };
}

function countTable(title: string, counts: ReadonlyMap<string, Rates>): Answer {
  return {
    title,
    columns: [
      text(''),
      number('right'),
      number('spurious'),
      number('missed'),
      number('precision'),
      number('recall'),
      number('f1'),
    ],
    rows: [...counts].map(([name, { right, spurious, missed, precision, recall, f1 }]) => ({
      '': name,
      right,
      spurious,
      missed,
      precision: show(precision),
      recall: show(recall),
      f1: show(f1),
    })),
  };
}

/** What was missed and what was wrong in one document, a line each. */
export function errorLines({ id, language, actors, levels }: DocumentScore): string[] {
  const { goldOf } = actors;
  const actor = (predicted: string): string => goldOf.get(predicted) ?? `?${predicted}`;
  return [
    `${id} (${language})`,
    ...actors.missed.map((name) => `  missed actor: ${name}`),
    ...actors.spurious.map((name) => `  spurious actor: ${name}`),
    ...levels.strict.missed.map(
      ({ type, source, target, quote = '' }) => `  missed: ${type[0]!}(${source[0]!}, ${target[0]!}) "${quote}"`,
    ),
    ...levels.strict.spurious.map(
      ({ type, source, target, quote, rule }) =>
        `  spurious: ${type}(${actor(source)}, ${actor(target)}) ${rule} "${quote}"`,
    ),
    ...levels.strict.right
      .filter(([guess, { status, statusAlso }]) => status && ![status, ...statusAlso].includes(guess.status as never))
      .map(([{ type, status, quote }, gold]) => `  status: ${type} is ${gold.status!}, not ${status} "${quote}"`),
    ...levels.strict.right
      .filter(([guess, gold]) => gold.date !== undefined && !(guess.date && datesAgree(guess.date, gold.date)))
      .map(
        ([{ type, date, quote }, gold]) => `  date: ${type} is of ${gold.date!}, not ${date ?? 'unknown'} "${quote}"`,
      ),
  ];
}
