import type { Row } from '../report.js';
import { colourOf, CONFLICT, COOPERATION, INK } from './colours.js';
import { FOOT, HEAD, type Drawing } from './draw.js';
import { orderActors } from './order-actors.js';

const SIZE = 680;
/** Room for names left and right of the circle. */
const MARGIN = 130;

/** Whom every pair has in common, where the answer is about one actor. */
function findEgo(rows: readonly Row[]): string | undefined {
  const [first] = rows;
  if (!first || rows.length < 2) return undefined;
  return [String(first['actor']), String(first['other'])].find((name) =>
    rows.every(({ actor, other }) => actor === name || other === name),
  );
}

const otherThan = (ego: string, { actor, other }: Row): string => String(actor === ego ? other : actor);

const round = (value: number): number => Math.round(value * 10) / 10;

/** The actors on a circle: around one, from its best friend to its worst foe; else each beside whom it stands well with. */
function placeActors(rows: readonly Row[], ego: string | undefined): ReadonlyMap<string, readonly [number, number]> {
  const names =
    ego === undefined
      ? orderActors(rows)
      : [...rows].sort((a, b) => Number(b['stance']) - Number(a['stance'])).map((row) => otherThan(ego, row));
  const middle = SIZE / 2;
  const radius = middle - MARGIN;
  const places = new Map<string, readonly [number, number]>(
    names.map((name, index) => {
      const angle = (2 * Math.PI * (index + 0.5)) / names.length - Math.PI / 2;
      return [name, [round(middle + radius * Math.cos(angle)), round(middle + radius * Math.sin(angle))]];
    }),
  );
  return ego === undefined ? places : places.set(ego, [middle, middle]);
}

/** Outside the circle, where no line is. */
function positionLabel(x: number, y: number): 'left' | 'right' | 'top' | 'bottom' {
  if (Math.abs(x - SIZE / 2) > 20) return x < SIZE / 2 ? 'left' : 'right';
  return y < SIZE / 2 ? 'top' : 'bottom';
}

/** What stands under a name: its events with the actor in the middle. */
function countEvents(rows: readonly Row[], ego: string | undefined): ReadonlyMap<string, string> {
  if (ego === undefined) return new Map();
  return new Map(
    rows.map((row) => [otherThan(ego, row), `\n${row['events']} ${row['events'] === 1 ? 'event' : 'events'}`]),
  );
}

const legendEntry = (text: string, left: number, colour: string, dashed: boolean): readonly object[] => [
  {
    type: 'line',
    left,
    top: HEAD - 12,
    shape: { x1: 0, y1: 0, x2: 36, y2: 0 },
    style: { stroke: colour, lineWidth: 3, ...(dashed && { lineDash: [6, 4] }) },
  },
  { type: 'text', left: left + 44, top: HEAD - 18, style: { text, fill: INK, fontSize: 12 } },
];

/** Actors and how they stand: blue for, red and dashed against, the wider the more so. */
export function drawNetwork(rows: readonly Row[]): Drawing {
  const ego = findEgo(rows);
  const counts = countEvents(rows, ego);
  const most = Math.max(1, ...rows.map(({ stance }) => Math.abs(Number(stance))));
  return {
    width: SIZE,
    height: SIZE + HEAD + FOOT - MARGIN,
    option: {
      graphic: [
        ...legendEntry('more for than against', 16, COOPERATION, false),
        ...legendEntry('more against than for', 220, CONFLICT, true),
      ],
      series: [
        {
          type: 'graph',
          layout: 'none',
          preserveAspect: 'contain',
          left: MARGIN,
          right: MARGIN,
          top: HEAD + MARGIN / 2,
          bottom: FOOT + MARGIN / 2,
          data: [...placeActors(rows, ego)].map(([name, [x, y]]) => ({
            name,
            x,
            y,
            symbolSize: name === ego ? 34 : 20,
            itemStyle: { color: name === ego ? INK : '#666666' },
            label: {
              show: true,
              formatter: `${name}${counts.get(name) ?? ''}`,
              color: INK,
              fontSize: 12,
              fontWeight: name === ego ? 'bold' : 'normal',
              position: name === ego ? 'bottom' : positionLabel(x, y),
              width: MARGIN - 16,
              overflow: 'break',
            },
          })),
          links: rows.map(({ actor, other, stance }) => ({
            source: String(actor),
            target: String(other),
            lineStyle: {
              color: colourOf(Number(stance)),
              width: round(1 + (5 * Math.abs(Number(stance))) / most),
              type: Number(stance) < 0 ? 'dashed' : 'solid',
              opacity: 1,
            },
          })),
        },
      ],
    },
  };
}
