import type { MonthStance } from '../../src/explore/contract.js';
import { words } from '../state.js';

/** A sum of stances, with its sign, so that colour is not all that tells. */
export function Stance({ value }: { readonly value: number }) {
  const side = value > 0.05 ? 'cooperation' : value < -0.05 ? 'conflict' : 'balanced';
  return <span class={`stance ${side}`}>{words.value.signed(value)}</span>;
}

const WIDTH = 120;
const HALF = 14;

/** Stance month by month, small: cooperation upwards, conflict downwards. */
export function Sparkline({ months }: { readonly months: readonly MonthStance[] }) {
  const first = months[0];
  const last = months.at(-1);
  if (!first || !last) return null;
  const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7) || 1) - 1;
  const begin = indexOf(first.month);
  const span = Math.max(11, indexOf(last.month) - begin);
  const most = Math.max(0.5, ...months.flatMap(({ cooperation, conflict }) => [cooperation, -conflict]));
  const tall = (value: number): number => (Math.abs(value) / most) * HALF;
  const label = `${words.value.date(first.month)} – ${words.value.date(last.month)}`;
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${WIDTH} ${HALF * 2 + 1}`}
      width={WIDTH}
      height={HALF * 2 + 1}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <path class="zero" d={`M0 ${HALF + 0.5}H${WIDTH}`} />
      {months.map(({ month, cooperation, conflict }) => {
        const x = ((indexOf(month) - begin) / span) * (WIDTH - 4);
        return (
          <g key={month}>
            <rect class="cooperation" x={x} y={HALF - tall(cooperation)} width="3" height={tall(cooperation)} />
            <rect class="conflict" x={x} y={HALF + 1} width="3" height={tall(conflict)} />
          </g>
        );
      })}
    </svg>
  );
}
