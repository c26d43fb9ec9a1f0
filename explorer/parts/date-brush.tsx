import { useEffect, useMemo, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import type { Filter, Meta } from '../../src/explore/contract.js';
import { narrow, words } from '../state.js';
import { dayOf, endOfMonth, secondsOf } from './months.js';
import { plotColours } from './plot-colours.js';
import { Plot } from './plot.js';

const HEIGHT = 110;

interface DateBrushProps {
  readonly months: Meta['months'];
  readonly filter: Filter;
}

/** A histogram of events over which a span of time is dragged, and two fields that do the same. */
export function DateBrush({ months, filter }: DateBrushProps) {
  const { brush, dates, from, to } = words.value;
  const plot = useRef<uPlot | undefined>(undefined);
  const data = useMemo<uPlot.AlignedData>(
    () => [months.map(({ month }) => secondsOf(month)), months.map(({ events }) => events)],
    [months],
  );
  const first = months[0];
  const last = months.at(-1);
  const mark = (): void => {
    if (plot.current && first && last) markSpan(plot.current, filter);
  };
  useEffect(mark, [filter.from, filter.to]);
  const pick = (drawn: uPlot): void => {
    const { left, width } = drawn.select;
    if (width < 3) return narrow({ from: undefined, to: undefined });
    const begin = `${dayOf(drawn.posToVal(left, 'x')).slice(0, 7)}-01`;
    narrow({ from: begin, to: endOfMonth(dayOf(drawn.posToVal(left + width, 'x'))) });
  };
  return (
    <div class="date-brush">
      <h3>{dates}</h3>
      {first && (
        <Plot
          label={brush}
          data={data}
          options={(width) => histogram(width, pick)}
          onReady={(drawn) => {
            plot.current = drawn;
            mark();
          }}
        />
      )}
      <div class="span">
        <DayField label={from} value={filter.from} onChange={(day) => narrow({ from: day })} />
        <DayField label={to} value={filter.to} onChange={(day) => narrow({ to: day })} />
      </div>
    </div>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

const DayField = ({ label, value = '', onChange }: DayFieldProps) => (
  <label>
    {label}
    <input type="date" value={value} onChange={(event) => onChange(event.currentTarget.value || undefined)} />
  </label>
);

function markSpan(plot: uPlot, { from, to }: Filter): void {
  const { min = 0, max = 0 } = plot.scales['x']!;
  if (from === undefined && to === undefined) return plot.setSelect({ left: 0, width: 0, top: 0, height: 0 }, false);
  const at = (day: string | undefined, otherwise: number): number =>
    plot.valToPos(Math.min(max!, Math.max(min!, day === undefined ? otherwise : Date.parse(day) / 1000)), 'x');
  const left = at(from, min!);
  plot.setSelect({ left, width: Math.max(2, at(to, max!) - left), top: 0, height: plot.over.clientHeight }, false);
}

function histogram(width: number, onSelect: (plot: uPlot) => void): uPlot.Options {
  const { accent, ink, line } = plotColours();
  return {
    width,
    height: HEIGHT,
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
    select: { show: true, left: 0, top: 0, width: 0, height: 0 },
    scales: {
      x: { time: true, range: (_, min, max) => [min - 20 * 86_400, max + 40 * 86_400] },
      y: { range: (_, __, max) => [0, Math.max(1, max)] },
    },
    axes: [
      {
        stroke: ink,
        grid: { show: false },
        ticks: { stroke: line, size: 4 },
        size: 24,
        font: '11px system-ui',
        values: '{YYYY}',
        space: 44,
        incrs: YEARS,
      },
      { show: false },
    ],
    series: [
      {},
      {
        fill: accent,
        stroke: accent,
        width: 0,
        paths: uPlot.paths.bars!({ size: [0.8, 14, 1], align: 1 }),
        points: { show: false },
      },
    ],
    hooks: { setSelect: [onSelect] },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
  };
}

const YEARS = [1, 2, 5, 10].map((years) => years * 365 * 86_400);
