import { monthsBetween } from '../../core/index.js';
import type { Row } from '../report.js';
import { CONFLICT, COOPERATION, INK } from './colours.js';
import { FOOT, HEAD, type Drawing } from './draw.js';

/** Events of cooperation above, of conflict below, month by month, with the sum of the stances as a line. */
export function drawMonths(rows: readonly Row[]): Drawing {
  const byMonth = new Map(rows.map((row) => [String(row['month']), row]));
  const known = [...byMonth.keys()].sort();
  const months = known.length ? monthsBetween(known[0]!, known.at(-1)!) : [];
  const values = (name: string): number[] => months.map((month) => Number(byMonth.get(month)?.[name] ?? 0));
  return {
    width: 960,
    height: 420,
    option: {
      grid: { left: 60, right: 24, top: HEAD + 28, bottom: FOOT + 44 },
      legend: { top: HEAD - 18, left: 16, itemGap: 32, data: ['cooperation', 'conflict', 'sum of stances'] },
      xAxis: { type: 'category', data: months, axisLine: { onZero: false }, axisLabel: { color: INK } },
      yAxis: {
        type: 'value',
        name: 'events',
        nameLocation: 'middle',
        nameGap: 32,
        axisLabel: { color: INK },
        minInterval: 1,
      },
      series: [
        { name: 'cooperation', type: 'bar', stack: 'events', color: COOPERATION, data: values('cooperation') },
        { name: 'conflict', type: 'bar', stack: 'events', color: CONFLICT, data: values('conflict').map((n) => -n) },
        {
          name: 'sum of stances',
          type: 'line',
          color: INK,
          symbolSize: 4,
          lineStyle: { width: 1.5 },
          data: values('stance'),
        },
      ],
    },
  };
}
