import { useMemo } from 'preact/hooks';
import uPlot from 'uplot';
import type { MonthStance } from '../../src/explore/contract.js';
import { words } from '../state.js';
import { secondsOf } from './months.js';
import { plotColours } from './plot-colours.js';
import { Plot } from './plot.js';

/** Stance over time; the same as a table beneath, for whoever reads rather than looks. */
export function StanceChart({ months }: { readonly months: readonly MonthStance[] }) {
  const { conflict, cooperation, date, events, month: monthWord, signed, stanceLabel, asTable } = words.value;
  const data = useMemo<uPlot.AlignedData>(() => {
    const dated = months.filter(({ month }) => month.length === 7);
    return [
      dated.map(({ month }) => secondsOf(month)),
      dated.map((one) => one.cooperation),
      dated.map((one) => one.conflict),
      dated.map((one) => one.cooperation + one.conflict),
    ];
  }, [months]);
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
  const { conflict, cooperation, ink, line } = plotColours();
  const spoken = words.value;
  const bars = uPlot.paths.bars!({ size: [0.7, 16, 4] });
  const value = (_: uPlot, raw: number | null): string => (raw === null ? '' : spoken.signed(raw));
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
        values: (_, splits) => splits.map((at) => spoken.date(new Date(at * 1000).toISOString().slice(0, 7))),
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
        value: (_, at) => (at === null ? '' : spoken.date(new Date(at * 1000).toISOString().slice(0, 7))),
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
        label: spoken.stance,
        stroke: ink,
        width: 0,
        paths: () => null,
        points: { show: true, size: 6, fill: ink },
        value,
      },
    ],
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
  };
}
