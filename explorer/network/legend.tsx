import type { NetworkView } from '../address.js';
import { KindIcon } from '../parts/actor.js';
import { meta, words } from '../state.js';
import { fill } from '../words.js';
import { BLOC_COLOURS, blocColour } from './colours.js';
import type { Network } from './network.js';

const Line = ({ kind, label }: { readonly kind: string; readonly label: string }) => (
  <li>
    <svg class={`line ${kind}`} viewBox="0 0 28 8" width="28" height="8" aria-hidden="true">
      <path d="M0 4h28" />
    </svg>
    {label}
  </li>
);

const Dot = ({ colour, label }: { readonly colour: string; readonly label: string }) => (
  <li>
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <circle cx="8" cy="8" r="6" fill={colour} />
    </svg>
    {label}
  </li>
);

/** What shapes, colours and lines of the network mean. */
export function Legend({ network, colour }: { readonly network: Network; readonly colour: NetworkView['colour'] }) {
  const {
    balanced,
    blocNumber,
    conflict,
    cooperation,
    deeds,
    legend,
    noBloc,
    standingFact,
    typeNames,
    words: spoken,
  } = words.value;
  const blocs = new Set(network.nodes.map(({ bloc }) => bloc));
  return (
    <details class="legend" open>
      <summary>{legend}</summary>
      <ul>
        {meta.value?.actorTypes.map((type) => (
          <li key={type} class={colour === 'bloc' ? 'plain' : ''}>
            <KindIcon type={type} />
            {typeNames[type]}
          </li>
        ))}
        {colour === 'bloc' &&
          BLOC_COLOURS.map(
            (one, at) =>
              blocs.has(at + 1) && <Dot key={one} colour={one} label={fill(blocNumber, { n: `${at + 1}` })} />,
          )}
        {colour === 'bloc' && <Dot colour={blocColour(undefined)} label={noBloc} />}
        <Line kind="cooperation" label={cooperation} />
        <Line kind="conflict" label={conflict} />
        <Line kind="balanced" label={balanced} />
        <Line kind="deeds" label={deeds} />
        <Line kind="words" label={spoken} />
        <Line kind="standing" label={standingFact} />
      </ul>
    </details>
  );
}
