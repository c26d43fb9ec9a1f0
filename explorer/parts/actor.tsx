import type { ActorType } from '../../src/core/index.js';
import type { ActorName, ActorSummary } from '../../src/explore/contract.js';
import { nameOf } from '../names.js';
import { linkTo, words } from '../state.js';

/** The shapes of the network: kinds differ by more than colour. */
const OUTLINES: Readonly<Record<ActorType, string>> = {
  Country: 'M8 2a6 6 0 1 0 0 12A6 6 0 1 0 8 2',
  Organization: 'M3 3h10v10H3z',
  Person: 'M8 2 14.5 13.5H1.5z',
  Place: 'M8 1.5 14.5 8 8 14.5 1.5 8z',
};

export function KindIcon({ type }: { readonly type: ActorType }) {
  return (
    <svg
      class={`kind ${type}`}
      viewBox="0 0 16 16"
      width="14"
      height="14"
      role="img"
      aria-label={words.value.typeNames[type]}
    >
      <path d={OUTLINES[type]} />
    </svg>
  );
}

export const ActorText = ({ actor }: { readonly actor: ActorName }) => <bdi>{nameOf(actor)}</bdi>;

/** The actor's name, leading to its page. */
export function ActorLink({ actor }: { readonly actor: ActorName & Partial<Pick<ActorSummary, 'type'>> }) {
  return (
    <a class="actor" href={linkTo({ name: 'actor', id: actor.id })}>
      {actor.type && <KindIcon type={actor.type} />}
      <ActorText actor={actor} />
    </a>
  );
}
