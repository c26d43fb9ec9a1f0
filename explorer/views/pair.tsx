import type { EventView, PairPage } from '../../src/explore/contract.js';
import { filterQuery } from '../address.js';
import { useAnswer } from '../api.js';
import { ActorLink } from '../parts/actor.js';
import { EventCard, Events } from '../parts/event-card.js';
import { Filtered } from '../parts/filtered.js';
import { SearchBox } from '../parts/search-box.js';
import { Nothing } from '../parts/shown.js';
import { Stance } from '../parts/stance.js';
import { StanceChart } from '../parts/stance-chart.js';
import { showMarks } from '../names.js';
import { address, show, words } from '../state.js';

export function PairPageView({ a, b }: { readonly a: string; readonly b: string }) {
  const query = filterQuery(address.value.filter);
  query.set('a', a);
  query.set('b', b);
  const asked = useAnswer<PairPage>(`pairs?${query}`);
  return <Filtered asked={asked}>{(page) => <Page page={page} />}</Filtered>;
}

function Page({ page }: { readonly page: PairPage }) {
  const { a, b, contradictions, events, months, tellings, total } = page;
  const spoken = words.value;
  const sum = months.reduce((all, { cooperation, conflict }) => all + cooperation + conflict, 0);
  return (
    <div class="page">
      <header class="title">
        <p class="kicker">
          {spoken.count('events', total)} · {spoken.stance} <Stance value={sum} />
        </p>
        <h1>
          <ActorLink actor={a} /> <span class="and">–</span> <ActorLink actor={b} />
        </h1>
        <SearchBox label={spoken.swap} onPick={(other) => show({ view: { name: 'pair', a: a.id, b: other.id } })} />
      </header>
      {events.length === 0 && <Nothing />}
      {months.length > 0 && (
        <section>
          <h2>{spoken.stanceOverTime}</h2>
          <StanceChart months={months} events={events} />
        </section>
      )}
      {tellings.length > 0 && <Tellings tellings={tellings} />}
      {contradictions.length > 0 && <Contradictions pairs={contradictions} />}
      {events.length > 0 && (
        <section>
          <h2>
            {spoken.events} <small>{spoken.newest}</small>
          </h2>
          <Events events={events} total={total} />
        </section>
      )}
    </div>
  );
}

function Tellings({ tellings }: Pick<PairPage, 'tellings'>) {
  const { claims, language, number, publisher, stance, whoSays } = words.value;
  return (
    <section>
      <h2>{whoSays}</h2>
      <table class="tellings">
        <thead>
          <tr>
            <th scope="col">{publisher}</th>
            <th scope="col">{language}</th>
            <th scope="col">{claims}</th>
            <th scope="col">{stance}</th>
          </tr>
        </thead>
        <tbody>
          {tellings.map((one) => (
            <tr key={`${one.lang} ${one.publisher}`}>
              <th scope="row">
                <bdi>{showMarks(one.publisher) || '–'}</bdi>
              </th>
              <td>{one.lang}</td>
              <td class="number">{number(one.claims)}</td>
              <td class="number">
                <Stance value={one.stance} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Events side by side of which at most one can be true. */
export function Contradictions({ pairs }: { readonly pairs: readonly (readonly [EventView, EventView])[] }) {
  const { cannotBoth, contradictions } = words.value;
  return (
    <section class="contradictions">
      <h2>
        {contradictions} <small>{cannotBoth}</small>
      </h2>
      {pairs.map(([one, other]) => (
        <div class="sides" key={`${one.id} ${other.id}`}>
          <EventCard event={one} />
          <EventCard event={other} />
        </div>
      ))}
    </section>
  );
}
