import type { ReportAnswer } from '../../src/explore/contract.js';
import { showMarks } from '../names.js';
import { words } from '../state.js';
import { fill } from '../words.js';

type Row = ReportAnswer['rows'][number];
type Value = Row[string];

function compare(a: Value | undefined, b: Value | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  // What is missing comes last, whichever way it is sorted.
  return String(a ?? '').localeCompare(String(b ?? ''), words.value.lang);
}

function sortRows(rows: readonly Row[], sort: string | undefined): readonly Row[] {
  if (sort === undefined) return rows;
  const column = sort.replace(/^-/u, '');
  const sign = sort.startsWith('-') ? -1 : 1;
  return [...rows].sort((a, b) => {
    const missing = Number(a[column] == null) - Number(b[column] == null);
    return missing || sign * compare(a[column], b[column]);
  });
}

function show(value: Value | undefined, type: string): string {
  const spoken = words.value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return value.join(', ');
  if (type === 'date') return spoken.date(String(value));
  if (typeof value === 'number') return type === 'share' ? spoken.share(value) : spoken.number(value);
  return String(value);
}

interface AnswerTableProps {
  readonly answer: ReportAnswer;
  readonly sort: string | undefined;
  readonly onSort: (sort: string) => void;
}

const NUMBERS = new Set(['integer', 'number', 'share']);

/** A report's answer; a click on a column's head sorts by it, another the other way. */
export function AnswerTable({ answer, sort, onSort }: AnswerTableProps) {
  const { sortBy } = words.value;
  const orderOf = (name: string): 'ascending' | 'descending' | 'none' =>
    sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : 'none';
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={answer.title}>
      <table class="answer" lang="en">
        <thead>
          <tr>
            {answer.columns.map(({ name, means }) => (
              <th key={name} scope="col" aria-sort={orderOf(name)}>
                <button
                  type="button"
                  title={`${means}. ${fill(sortBy, { column: name })}`}
                  onClick={() => onSort(sort === name ? `-${name}` : name)}
                >
                  {name}
                  <span aria-hidden="true">{{ ascending: ' ↑', descending: ' ↓', none: '' }[orderOf(name)]}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortRows(answer.rows, sort).map((row, at) => (
            <tr key={at}>
              {answer.columns.map(({ name, type }) => (
                <td key={name} class={NUMBERS.has(type) ? 'number' : type}>
                  <bdi>{showMarks(show(row[name], type))}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
