import type { ActorPage, Partner } from '../../src/explore/contract.js';
import { filterQuery } from '../address.js';
import { useAnswer } from '../api.js';
import { nameOf, showMarks } from '../names.js';
import { NetworkCanvas } from '../network/canvas.js';
import { renderer } from '../network/renderer.js';
import { useNetwork } from '../network/use-network.js';
import { ActorLink, KindIcon } from '../parts/actor.js';
import { EventLine, Events } from '../parts/event-card.js';
import { Filtered } from '../parts/filtered.js';
import { SearchBox } from '../parts/search-box.js';
import { Nothing, Shown } from '../parts/shown.js';
import { Sparkline, Stance } from '../parts/stance.js';
import { address, linkTo, show, words } from '../state.js';

export function ActorPageView({ id }: { readonly id: string }) {
  const asked = useAnswer<ActorPage>(`actors/${encodeURIComponent(id)}?${filterQuery(address.value.filter)}`);
  return <Filtered asked={asked}>{(page) => <Page page={page} />}</Filtered>;
}

function Page({ page }: { readonly page: ActorPage }) {
  const { actor, events, partners, standing, summary, total } = page;
  const spoken = words.value;
  return (
    <div class="page">
      <header class="title">
        <p class="kicker">
          <KindIcon type={actor.type} /> {spoken.typeNames[actor.type]} · {spoken.count('events', summary.events)}
        </p>
        <h1>
          <bdi>{nameOf(actor)}</bdi>
        </h1>
        <OtherNames actor={actor} />
        <SearchBox
          label={spoken.pick}
          isLabelShown
          onPick={(other) => show({ view: { name: 'pair', a: actor.id, b: other.id } })}
        />
      </header>
      {standing.length > 0 && (
        <section>
          <h2>{spoken.standing}</h2>
          {standing.map((event) => (
            <EventLine key={event.id} event={event} />
          ))}
        </section>
      )}
      {partners.length > 0 && <Partners own={actor.id} partners={partners} />}
      {events.length > 0 && <Ego id={actor.id} />}
      <section>
        <h2>
          {spoken.events} <small>{spoken.newest}</small>
        </h2>
        {events.length === 0 ? <Nothing /> : <Events events={events} total={total} />}
      </section>
    </div>
  );
}

function OtherNames({ actor }: { readonly actor: ActorPage['actor'] }) {
  const shown = nameOf(actor);
  const named = [
    ['en', actor.name],
    ['fr', actor.nameFr],
    ['da', actor.nameDa],
  ] as const;
  const others = named.filter(([, name]) => name !== undefined && name !== shown);
  const aliases = actor.aliases.filter((alias) => alias !== shown && !others.some(([, name]) => name === alias));
  if (others.length + aliases.length === 0) return null;
  return (
    <p class="other-names">
      <span class="unseen">{words.value.otherNames}: </span>
      {others.map(([lang, name]) => (
        <span key={lang} class="name" lang={lang}>
          <bdi>{showMarks(name!)}</bdi> <span class="tag">{lang}</span>
        </span>
      ))}
      {aliases.map((alias) => (
        <bdi key={alias} class="name">
          {showMarks(alias)}
        </bdi>
      ))}
    </p>
  );
}

function Partners({ own, partners }: { readonly own: string; readonly partners: readonly Partner[] }) {
  const spoken = words.value;
  const ranked = [...partners].sort((a, b) => b.stance - a.stance || b.events - a.events);
  return (
    <section>
      <h2>
        {spoken.partners} <small>{spoken.bestFirst}</small>
      </h2>
      <ul class="partners">
        {ranked.map(({ actor, events, months, stance }) => (
          <li key={actor.id}>
            <ActorLink actor={actor} />
            <Stance value={stance} />
            <Sparkline months={months} />
            <a href={linkTo({ name: 'pair', a: own, b: actor.id })}>{spoken.count('events', events)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The actor's part of the network. */
function Ego({ id }: { readonly id: string }) {
  const query = filterQuery(address.value.filter);
  query.set('focus', id);
  const asked = useNetwork(query);
  if (renderer.value === 'none') return null;
  const goTo = (actor: string): void => show({ view: { name: 'actor', id: actor } });
  return (
    <section class="ego">
      <h2>
        <a href={linkTo({ name: 'network', focus: [id], selected: id, colour: 'type' })}>{words.value.ego}</a>
      </h2>
      <Shown asked={asked}>
        {(network) => (
          <NetworkCanvas
            network={network}
            colour="type"
            emphasis={undefined}
            onActor={goTo}
            onTie={(a, b) => show({ view: { name: 'pair', a, b } })}
          />
        )}
      </Shown>
    </section>
  );
}
