import { useMemo } from 'preact/hooks';
import uPlot from 'uplot';
import type { EventView, MonthStance } from '../../src/explore/contract.js';
import { words } from '../state.js';
import { dayOf, secondsOf } from './months.js';
import { plotColours } from './plot-colours.js';
import { Plot } from './plot.js';

interface StanceChartProps {
  readonly months: readonly MonthStance[];
  readonly events: readonly EventView[];
}

const MONTH = 'yyyy-mm'.length;

/** Bars of months, and on the same axis a point for each day that has an event: its strongest stance. */
function makeData({ months, events }: StanceChartProps): uPlot.AlignedData {
  const sums = new Map(months.flatMap((one) => (one.month.length === MONTH ? [[secondsOf(one.month), one]] : [])));
  const days = new Map<number, number>();
  for (const { date, reported, stance } of events) {
    const day = date ?? reported;
    if (day === undefined || day.length < MONTH) continue;
    const at = Date.parse(day) / 1000;
    if (Math.abs(stance) >= Math.abs(days.get(at) ?? 0)) days.set(at, stance);
  }
  const times = [...new Set([...sums.keys(), ...days.keys()])].sort((a, b) => a - b);
  return [
    times,
    times.map((at) => sums.get(at)?.cooperation),
    times.map((at) => sums.get(at)?.conflict),
    times.map((at) => days.get(at)),
  ];
}

/** Stance over time with the events on it; the same as a table beneath, for whoever reads rather than looks. */
export function StanceChart({ months, events: shown }: StanceChartProps) {
  const { conflict, cooperation, date, events, month: monthWord, signed, stanceLabel, asTable } = words.value;
  const data = useMemo(() => makeData({ months, events: shown }), [months, shown]);
  if (data[0].length === 0) return null;
  return (
    <>
      <Plot label={stanceLabel} data={data} options={stanceOptions} />
      <details>
        <summary>{asTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{monthWord}</th>
              <th scope="col">{cooperation}</th>
              <th scope="col">{conflict}</th>
              <th scope="col">{events}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((one) => (
              <tr key={one.month}>
                <th scope="row">{date(one.month)}</th>
                <td class="number">{signed(one.cooperation)}</td>
                <td class="number">{signed(one.conflict)}</td>
                <td class="number">{one.events}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

const DAY = 86_400; // seconds
const SHORTEST = 365 * DAY;

/** The months with some room around them, and a year at least. */
function spanOf(months: ArrayLike<number>): [number, number] {
  const first = months[0] ?? 0;
  const last = months[months.length - 1] ?? 0;
  const room = Math.max(45 * DAY, (SHORTEST - (last - first)) / 2);
  return [first - room, last + room];
}

function stanceOptions(width: number): uPlot.Options {
  const { conflict, cooperation, ink, line, page } = plotColours();
  const spoken = words.value;
  const bars = uPlot.paths.bars!({ size: [0.7, 18, 14] });
  const value = (_: uPlot, raw: number | null): string => (raw == null ? '' : spoken.signed(raw));
  const axis = { stroke: ink, grid: { stroke: line, width: 1 }, ticks: { show: false }, font: '12px system-ui' };
  return {
    width,
    height: 220,
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
    scales: {
      x: { range: (plot) => spanOf(plot.data[0]) },
      y: { range: (_, min, max) => [Math.min(-0.5, min * 1.1), Math.max(0.5, max * 1.1)] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        values: (_, splits) => splits.map((at) => spoken.date(dayOf(at).slice(0, MONTH))),
        space: 90,
      },
      {
        ...axis,
        size: 44,
        values: (_, splits) => splits.map((at) => spoken.signed(at)),
        incrs: [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100],
      },
    ],
    series: [
      {
        value: (_, at) => (at == null ? '' : spoken.date(dayOf(at))),
        label: spoken.month,
      },
      {
        label: spoken.cooperation,
        fill: cooperation,
        stroke: cooperation,
        width: 0,
        paths: bars,
        points: { show: false },
        value,
      },
      {
        label: spoken.conflict,
        fill: conflict,
        stroke: conflict,
        width: 0,
        paths: bars,
        points: { show: false },
        value,
      },
      {
        label: spoken.events,
        stroke: ink,
        width: 0,
        paths: () => null,
        points: { show: true, size: 8, width: 2, fill: page, stroke: ink },
        value,
      },
    ],
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
  };
}
