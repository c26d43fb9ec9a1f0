import { useMemo, useState } from 'preact/hooks';
import type { ActorSummary, PathAnswer } from '../../src/explore/contract.js';
import { filterQuery, type NetworkView } from '../address.js';
import { useAnswer } from '../api.js';
import { NetworkCanvas } from '../network/canvas.js';
import { Legend } from '../network/legend.js';
import type { Emphasis } from '../network/look.js';
import type { Network } from '../network/network.js';
import { renderer } from '../network/renderer.js';
import { useNetwork } from '../network/use-network.js';
import { FilterPanel } from '../parts/filter-panel.js';
import { SearchBox } from '../parts/search-box.js';
import { Nothing, Shown } from '../parts/shown.js';
import { TieList } from '../parts/tie-list.js';
import { address, meta, words } from '../state.js';
import { fill } from '../words.js';
import { choose } from './choose-network.js';
import { Selection } from './selection.js';

function networkQuery({ focus }: NetworkView): URLSearchParams {
  const query = filterQuery(address.value.filter);
  if (focus.length > 0) query.set('focus', focus.join(','));
  return query;
}

function wayPath({ selected, way }: NetworkView): string | undefined {
  if (selected === undefined || way === undefined) return undefined;
  const query = filterQuery(address.value.filter);
  query.set('a', selected);
  query.set('b', way);
  return `path?${query}`;
}

/** What the selection makes stand out: a way, a tie, or an actor with whom it deals. */
function emphasise({ selected, other }: NetworkView, network: Network, way: readonly string[]): Emphasis | undefined {
  if (way.length > 0) {
    const steps = new Set(way.slice(1).flatMap((id, at) => [`${way[at]} ${id}`, `${id} ${way[at]}`]));
    return { nodes: new Set(way), isEdgeIn: (source, target) => steps.has(`${source} ${target}`) };
  }
  if (selected === undefined) return undefined;
  if (other !== undefined) {
    const pair = new Set([selected, other]);
    return { nodes: pair, isEdgeIn: (source, target) => pair.has(source) && pair.has(target) };
  }
  const isTouched = (source: string, target: string): boolean => source === selected || target === selected;
  const near = network.edges.filter(({ source, target }) => isTouched(source, target));
  return { nodes: new Set([selected, ...near.flatMap(({ source, target }) => [source, target])]), isEdgeIn: isTouched };
}

/** Ties that are drawn fluently where there is no graphics card. */
const FLUENT_WITHOUT_CARD = 1_000;

interface StageProps {
  readonly view: NetworkView;
  readonly network: Network;
}

function Stage({ view, network }: StageProps) {
  const asked = useAnswer<PathAnswer>(wayPath(view));
  const way = view.way !== undefined && asked.state === 'ready' && !asked.isOld ? asked.answer.actors : undefined;
  const emphasis = useMemo(() => emphasise(view, network, way ?? []), [network, view.selected, view.other, way]);
  const { drawAll, noWebgl, number, partOnly, shown, slowDrawing } = words.value;
  const [areAllDrawn, drawAllTies] = useState(false);
  // What is not known to have a card is drawn as if it had none.
  const mostTies = renderer.value === 'card' || areAllDrawn ? Infinity : FLUENT_WITHOUT_CARD;
  const ties = Math.min(network.edges.length, mostTies);
  const { total } = network;
  const isPart = total.nodes > network.nodes.length || total.edges > ties;
  const counts = { nodes: number(network.nodes.length), edges: number(ties) };
  const expand = (id: string): void =>
    choose(view, { focus: [...new Set([...view.focus, id])], selected: id, other: undefined });
  if (network.nodes.length === 0)
    return <Nothing>{meta.value?.events === 0 ? words.value.emptyGraph : undefined}</Nothing>;
  return (
    <>
      <div class="stage">
        <p class={isPart ? 'part notice' : 'part'} role="status">
          {isPart
            ? fill(partOnly, {
                shown: counts.nodes,
                edges: counts.edges,
                total: number(total.nodes),
                totalEdges: number(total.edges),
              })
            : fill(shown, counts)}
          {renderer.value === 'software' && network.edges.length > ties && (
            <>
              {' '}
              {slowDrawing}{' '}
              <button type="button" onClick={() => drawAllTies(true)}>
                {fill(drawAll, { n: number(network.edges.length) })}
              </button>
            </>
          )}
        </p>
        {renderer.value === 'none' ? (
          <p class="notice">{noWebgl}</p>
        ) : (
          <NetworkCanvas
            network={network}
            mostTies={mostTies}
            colour={view.colour}
            emphasis={emphasis}
            centre={way ? undefined : view.selected}
            onActor={(id) => choose(view, { selected: id, other: undefined, way: undefined })}
            onActorTwice={expand}
            onTie={(source, target) => choose(view, { selected: source, other: target, way: undefined })}
            onNothing={() =>
              view.selected !== undefined && choose(view, { selected: undefined, other: undefined, way: undefined })
            }
          />
        )}
        <Legend network={network} colour={view.colour} />
      </div>
      {view.selected !== undefined && <Selection view={view} network={network} way={way} onExpand={expand} />}
      <TieList network={network} isOpen={renderer.value === 'none'} />
    </>
  );
}

export function NetworkPageView({ view }: { readonly view: NetworkView }) {
  const asked = useNetwork(networkQuery(view));
  const { bloc, colourBy, findHere, kind, network, whole } = words.value;
  const find = ({ id }: ActorSummary): void => {
    const isHere = asked.state === 'ready' && asked.answer.nodes.some((node) => node.id === id);
    const focus = isHere || view.focus.length === 0 ? view.focus : [...view.focus, id];
    choose(view, {
      selected: id,
      other: undefined,
      way: undefined,
      focus: isHere ? focus : [...new Set([...focus, id])],
    });
  };
  return (
    <>
      <h1 class="unseen">{network}</h1>
      <aside class="side">
        <SearchBox label={findHere} onPick={find} />
        <label class="colour">
          {colourBy}{' '}
          <select
            value={view.colour}
            onChange={(event) => choose(view, { colour: event.currentTarget.value as NetworkView['colour'] })}
          >
            <option value="type">{kind}</option>
            <option value="bloc">{bloc}</option>
          </select>
        </label>
        {view.focus.length > 0 && (
          <button type="button" onClick={() => choose(view, { focus: [] })}>
            {whole}
          </button>
        )}
        <FilterPanel />
      </aside>
      <div class="network">
        <Shown asked={asked}>{(answer) => <Stage view={view} network={answer} />}</Shown>
      </div>
    </>
  );
}
