import type { EventView } from '../../src/explore/contract.js';
import { linkTo, words } from '../state.js';
import { fill, type Words } from '../words.js';
import { ActorLink } from './actor.js';
import { Quote } from './quote.js';

/** When it was, as far as known, and until when it held. */
export function describeDate({ date, endDate, reported, until }: EventView, words: Words): string {
  const begin =
    date !== undefined
      ? words.date(date)
      : reported !== undefined
        ? fill(words.reported, { date: words.date(reported) })
        : words.undated;
  const span = endDate !== undefined && endDate !== date ? `${begin} – ${words.date(endDate)}` : begin;
  return until === undefined ? span : `${span}, ${fill(words.until, { date: words.date(until) })}`;
}

/** Who did what to whom, when, and how sure that is. */
export function EventLine({ event }: { readonly event: EventView }) {
  const { relation, statusNames, quads } = words.value;
  return (
    <p class="event-line">
      <time>{describeDate(event, words.value)}</time>
      <span class="deed">
        <ActorLink actor={event.source} />{' '}
        <a
          class={`relation quad${event.quad}`}
          href={linkTo({ name: 'pair', a: event.source.id, b: event.target.id })}
          title={quads[event.quad]!}
        >
          {relation(event.type)}
        </a>{' '}
        <ActorLink actor={event.target} />
      </span>
      {event.status !== 'actual' && <span class={`tag status ${event.status}`}>{statusNames[event.status]}</span>}
    </p>
  );
}

/** An event with the sentences that tell it. */
export function EventCard({ event }: { readonly event: EventView }) {
  const { count, confident, share } = words.value;
  const [first, ...others] = event.claims;
  return (
    <article class={`event quad${event.quad}`} id={`event-${event.id}`}>
      <EventLine event={event} />
      {first && <Quote claim={first} />}
      {others.length > 0 && (
        <details>
          <summary>{count('moreQuotes', others.length)}</summary>
          {others.map((claim) => (
            <Quote key={claim.id} claim={claim} />
          ))}
        </details>
      )}
      <p class="support">
        {count('documents', event.documents)} · {count('origins', event.support)} ·{' '}
        {fill(confident, { share: share(event.confidence) })}
      </p>
    </article>
  );
}

interface EventsProps {
  readonly events: readonly EventView[];
  readonly total: number;
}

/** Events, and how many there are of which these are the newest. */
export function Events({ events, total }: EventsProps) {
  const { more, number } = words.value;
  return (
    <>
      {events.map((event) => (
        <EventCard key={event.id} event={event} />
      ))}
      {events.length < total && <p class="notice">{fill(more, { n: number(events.length), total: number(total) })}</p>}
    </>
  );
}
