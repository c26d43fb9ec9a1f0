import type { Network, NetworkEdge } from '../network/network.js';
import { linkTo, words } from '../state.js';
import { fill } from '../words.js';
import { ActorLink } from './actor.js';
import { Stance } from './stance.js';

const MOST = 200;

/** The ties of a network in words, for keyboards, screen readers and paper. */
export function TieList({ network, isOpen = false }: { readonly network: Network; readonly isOpen?: boolean }) {
  const { asList, more, number, openPair, relation, stance, events: eventsWord, relations } = words.value;
  const actors = new Map(network.nodes.map((node) => [node.id, node]));
  const ties = [...network.edges].sort((a: NetworkEdge, b: NetworkEdge) => b.events - a.events);
  return (
    <details class="tie-list" open={isOpen}>
      <summary>{asList}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col" colSpan={3}>
              {relations}
            </th>
            <th scope="col">{eventsWord}</th>
            <th scope="col">{stance}</th>
            <th scope="col">
              <span class="unseen">{openPair}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ties.slice(0, MOST).map(({ source, target, quad, events, relations: types, stance: sum }) => (
            <tr key={`${source} ${target} ${quad}`}>
              <td>
                <ActorLink actor={actors.get(source)!} />
              </td>
              <td>{types.map(relation).join(', ')}</td>
              <td>
                <ActorLink actor={actors.get(target)!} />
              </td>
              <td class="number">{number(events)}</td>
              <td class="number">
                <Stance value={sum} />
              </td>
              <td>
                <a href={linkTo({ name: 'pair', a: source, b: target })}>{openPair}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ties.length > MOST && <p class="notice">{fill(more, { n: number(MOST), total: number(ties.length) })}</p>}
    </details>
  );
}
