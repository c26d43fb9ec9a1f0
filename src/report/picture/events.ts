import { RELATIONS } from '../../core/index.js';
import type { Row } from '../report.js';
import { colourOf, FAINT, INK } from './colours.js';
import { FOOT, HEAD, type Drawing } from './draw.js';

const LANE = 34;
const KINDS = [
  { name: 'cooperation', symbol: 'circle', sign: 1 },
  { name: 'conflict', symbol: 'diamond', sign: -1 },
  { name: 'neither', symbol: 'rect', sign: 0 },
] as const;

/** A partial date as the day in its middle, in ms. */
function middleOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  return month === undefined ? Date.UTC(year, 6, 1) : Date.UTC(year, month - 1, day ?? 15);
}

/** Each event on its day, in a lane for who does what to whom; what did not happen is hollow. Undated ones are left out. */
export function drawEvents(rows: readonly Row[]): Drawing {
  const dated = new Map(rows.filter((row) => row['date'] !== null).map((row) => [row['event'], row]));
  const laneOf = (row: Row): string => `${row['source']} ${row['relation']} ${row['target']}`;
  const points = [...dated.values()];
  const lanes = [...new Set(points.map(laneOf))].reverse();
  const stanceOf = (row: Row): number => RELATIONS.get(String(row['relation']))?.stance ?? 0;
  return {
    width: 960,
    height: HEAD + FOOT + 72 + LANE * Math.max(lanes.length, 1),
    option: {
      grid: { left: 320, right: 40, top: HEAD + 28, bottom: FOOT + 44 },
      legend: { top: HEAD - 18, left: 16, itemGap: 32, data: KINDS.map(({ name }) => name) },
      xAxis: {
        type: 'time',
        boundaryGap: ['3%', '3%'],
        axisLabel: { color: INK, hideOverlap: true },
        splitLine: { show: true, lineStyle: { color: FAINT } },
      },
      yAxis: {
        type: 'category',
        data: lanes,
        axisLabel: { color: INK, width: 300, overflow: 'truncate' },
        splitLine: { show: true, lineStyle: { color: FAINT } },
      },
      useUTC: true,
      graphic: [
        {
          type: 'text',
          left: 360,
          top: HEAD - 16,
          style: { text: 'hollow: planned, demanded, denied …, not done', fill: INK, fontSize: 12 },
        },
      ],
      series: KINDS.map(({ name, symbol, sign }) => ({
        name,
        type: 'scatter',
        symbol,
        symbolSize: 13,
        color: colourOf(sign),
        data: points
          .filter((row) => Math.sign(stanceOf(row)) === sign)
          .map((row) => ({
            value: [middleOf(String(row['date'])), laneOf(row)],
            itemStyle:
              row['status'] === 'actual'
                ? { color: colourOf(sign) }
                : { color: '#ffffff', borderColor: colourOf(sign), borderWidth: 2 },
          })),
      })),
    },
  };
}
