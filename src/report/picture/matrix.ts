import type { Row } from '../report.js';
import { CONFLICT, COOPERATION, FAINT, INK } from './colours.js';
import { FOOT, HEAD, type Drawing } from './draw.js';
import { orderActors } from './order-actors.js';

const CELL = 40;
/** Room for names beside, and below at a slant. */
const NAMES = 170;
const SLANTED = 110;

/** A heat map of pairs: blue for, red against, the sum of the stances in each cell; empty where nothing is known. */
export function drawMatrix(rows: readonly Row[]): Drawing {
  const actors = orderActors(rows);
  const most = Math.max(1, ...rows.map(({ stance }) => Math.abs(Number(stance))));
  const cells = rows.flatMap(({ actor, other, stance }) => [
    [String(actor), String(other), Number(stance)],
    [String(other), String(actor), Number(stance)],
  ]);
  const label = { color: INK, width: NAMES - 12, overflow: 'truncate', interval: 0 };
  return {
    width: NAMES + 40 + CELL * actors.length + 90,
    height: HEAD + FOOT + SLANTED + CELL * actors.length,
    option: {
      grid: { left: NAMES, right: 130, top: HEAD, bottom: FOOT + SLANTED },
      xAxis: {
        type: 'category',
        data: actors,
        axisLabel: { ...label, rotate: 60 },
        splitLine: { show: true, lineStyle: { color: FAINT } },
      },
      yAxis: {
        type: 'category',
        data: [...actors].reverse(),
        axisLabel: label,
        splitLine: { show: true, lineStyle: { color: FAINT } },
      },
      visualMap: {
        min: -most,
        max: most,
        calculable: false,
        orient: 'vertical',
        right: 12,
        top: HEAD,
        text: ['for', 'against'],
        inRange: { color: [CONFLICT, '#f7f7f7', COOPERATION] },
      },
      series: [
        {
          type: 'heatmap',
          data: cells,
          label: {
            show: true,
            fontSize: 10,
            formatter: ({ value }: { value: readonly [string, string, number] }) => value[2].toFixed(1),
          },
          itemStyle: { borderColor: '#ffffff', borderWidth: 1 },
        },
      ],
    },
  };
}
