import type { ActorSummary } from '../../src/explore/contract.js';
import type { NetworkView } from '../address.js';
import { ActorLink, KindIcon } from '../parts/actor.js';
import { SearchBox } from '../parts/search-box.js';
import { Stance } from '../parts/stance.js';
import { nameOf } from '../names.js';
import type { Network } from '../network/network.js';
import { linkTo, words } from '../state.js';
import { choose } from './choose-network.js';

interface SelectionProps {
  readonly view: NetworkView;
  readonly network: Network;
  /** Actors of the shortest way that is asked for; undefined while none is. */
  readonly way: readonly string[] | undefined;
  readonly onExpand: (id: string) => void;
}

interface Neighbour {
  readonly actor: ActorSummary;
  readonly events: number;
  readonly stance: number;
}

function findNeighbours(network: Network, id: string): readonly Neighbour[] {
  const actors = new Map<string, ActorSummary>(network.nodes.map((node) => [node.id, node]));
  const sums = new Map<string, { events: number; stance: number }>();
  for (const { source, target, events, stance } of network.edges) {
    if (source !== id && target !== id) continue;
    const other = source === id ? target : source;
    const sum = sums.get(other) ?? { events: 0, stance: 0 };
    sums.set(other, { events: sum.events + events, stance: sum.stance + stance });
  }
  return [...sums]
    .map(([other, sum]) => ({ actor: actors.get(other)!, ...sum }))
    .sort((a, b) => b.events - a.events || (a.actor.id < b.actor.id ? -1 : 1));
}

/** What is selected in the network, and where one can go from there. */
export function Selection({ view, network, way, onExpand }: SelectionProps) {
  const spoken = words.value;
  const actors = new Map<string, ActorSummary>(network.nodes.map((node) => [node.id, node]));
  const selected = actors.get(view.selected!);
  const other = view.other === undefined ? undefined : actors.get(view.other);
  const close = (
    <button
      type="button"
      class="close"
      aria-label={spoken.close}
      onClick={() => choose(view, { selected: undefined, other: undefined, way: undefined })}
    >
      ×
    </button>
  );
  if (!selected)
    return (
      <section class="selection" aria-label={spoken.selection}>
        {close}
        <p>{spoken.nothing}</p>
      </section>
    );
  if (other) return <TieSelection network={network} a={selected} b={other} close={close} />;
  const isFocus = view.focus.includes(selected.id);
  return (
    <section class="selection" aria-label={spoken.selection}>
      {close}
      <h2>
        <KindIcon type={selected.type} /> <bdi>{nameOf(selected)}</bdi>
      </h2>
      <p class="counts">{spoken.count('events', selected.events)}</p>
      <p class="actions">
        <a class="button" href={linkTo({ name: 'actor', id: selected.id })}>
          {spoken.open}
        </a>
        <button type="button" onClick={() => choose(view, { focus: [selected.id] })}>
          {spoken.focus}
        </button>
        {view.focus.length > 0 && !isFocus && (
          <button type="button" onClick={() => onExpand(selected.id)}>
            {spoken.expand}
          </button>
        )}
        {isFocus && (
          <button type="button" onClick={() => choose(view, { focus: view.focus.filter((id) => id !== selected.id) })}>
            {spoken.collapse}
          </button>
        )}
      </p>
      <SearchBox label={spoken.wayTo} isLabelShown onPick={({ id }) => choose(view, { way: id })} />
      {way && <Way way={way} actors={actors} />}
      <ul class="neighbours">
        {findNeighbours(network, selected.id).map(({ actor, events, stance }) => (
          <li key={actor.id}>
            <a href={linkTo({ name: 'pair', a: selected.id, b: actor.id })}>
              <KindIcon type={actor.type} />
              <bdi>{nameOf(actor)}</bdi>
            </a>
            <small>{spoken.count('events', events)}</small>
            <Stance value={stance} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Way({ way, actors }: { readonly way: readonly string[]; readonly actors: ReadonlyMap<string, ActorSummary> }) {
  const { noWay, openPair, way: title } = words.value;
  if (way.length === 0) return <p class="notice">{noWay}</p>;
  return (
    <>
      <h3>{title}</h3>
      <ol class="way">
        {way.map((id, at) => (
          <li key={id}>
            {actors.has(id) ? <ActorLink actor={actors.get(id)!} /> : id}
            {at > 0 && (
              <a class="step" href={linkTo({ name: 'pair', a: way[at - 1]!, b: id })}>
                {openPair}
              </a>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

interface TieSelectionProps {
  readonly network: Network;
  readonly a: ActorSummary;
  readonly b: ActorSummary;
  readonly close: preact.ComponentChild;
}

function TieSelection({ network, a, b, close }: TieSelectionProps) {
  const { count, openPair, relation, selection } = words.value;
  const ties = network.edges.filter(
    ({ source, target }) => (source === a.id && target === b.id) || (source === b.id && target === a.id),
  );
  return (
    <section class="selection" aria-label={selection}>
      {close}
      <h2>
        <ActorLink actor={a} /> – <ActorLink actor={b} />
      </h2>
      <p class="actions">
        <a class="button" href={linkTo({ name: 'pair', a: a.id, b: b.id })}>
          {openPair}
        </a>
      </p>
      <ul class="ties">
        {ties.map(({ source, quad, relations, events, stance }) => (
          <li key={`${source} ${quad}`}>
            <bdi>{nameOf(source === a.id ? a : b)}</bdi>{' '}
            <span class={`relation quad${quad}`}>{relations.map(relation).join(', ')}</span>{' '}
            <bdi>{nameOf(source === a.id ? b : a)}</bdi>
            <small>{count('events', events)}</small> <Stance value={stance} />
          </li>
        ))}
      </ul>
    </section>
  );
}
