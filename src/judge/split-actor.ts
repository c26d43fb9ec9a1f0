import type { Actor, ActorId, ActorMention, Claim, DocumentMention, DocumentRecord } from '../core/index.js';
import type { Judgement } from './judgement.js';
import { aliasesOf, byActor, typeOfId, withActors, withEnds } from './record-actors.js';

type Split = Extract<Judgement, { readonly kind: 'split' }>;

/**
 * The record with some mentions of an actor taken for another one: those by a name, or all, and with a name the
 * descriptions and pronouns that follow it. A claim follows the mention that stands in its quote.
 */
export function splitActor(record: DocumentRecord, split: Split): DocumentRecord {
  const { actor, as, name, document } = split;
  if (document !== undefined && document !== record.document.id) return record;
  const places = splitPlaces(record.places, split);
  if (places === record.places) return record;
  const claims = withEnds(record.claims, (id, claim, role) => (id === actor ? endOf(claim, role, places, split) : id));
  const mentions = record.mentions.filter((mention) => mention.actor !== actor && mention.actor !== as);
  const before = record.mentions.find((mention) => mention.actor === actor)!;
  const counted = [
    ...countMentions(places, actor, before.reasons),
    ...countMentions(places, as, [`judged to be another than ${actor}`]),
  ];
  const taken = counted.find((mention) => mention.actor === as)?.names ?? [];
  const made: Actor = { id: as, type: typeOfId(as), name, aliases: aliasesOf(taken, name) };
  const known = record.actors.filter(({ id }) => id === as);
  return withActors({ ...record, places, claims, mentions: [...mentions, ...counted].sort(byActor) }, [
    ...record.actors,
    ...(known.length > 0 ? [] : [made]),
  ]);
}

/** The same list where nothing is split off. */
function splitPlaces(places: readonly ActorMention[], { actor, mention, as }: Split): readonly ActorMention[] {
  const isMeant = ({ text }: ActorMention): boolean => mention === undefined || text === mention;
  const own = places.filter((place) => place.actor === actor);
  if (!own.some((place) => (mention === undefined || place.kind === 'name') && isMeant(place))) return places;
  const [firstName] = own.filter(({ kind }) => kind === 'name');
  let follows = firstName === undefined || isMeant(firstName);
  return places.map((place) => {
    if (place.actor !== actor) return place;
    if (place.kind === 'name') follows = isMeant(place);
    return follows || mention === undefined ? { ...place, actor: as } : place;
  });
}

/** Whom a claim of the actor means after the split. */
function endOf(claim: Claim, role: 'end' | 'speaker', places: readonly ActorMention[], { actor, as }: Split): ActorId {
  const [start, end] = role === 'end' ? [claim.start, claim.end] : [claim.sentenceStart, claim.sentenceEnd];
  const either = places.filter((place) => place.actor === actor || place.actor === as);
  const inside = either.filter((place) => start <= place.start && place.end <= end);
  const atEdge = inside.filter((place) => place.start === start || place.end === end);
  const [nearest] = [...atEdge, ...inside, ...either.filter((place) => place.end <= start).reverse(), ...either];
  return nearest?.actor ?? actor;
}

function countMentions(places: readonly ActorMention[], actor: ActorId, reasons: readonly string[]): DocumentMention[] {
  const own = places.filter((place) => place.actor === actor);
  if (own.length === 0) return [];
  const names = own.filter(({ kind }) => kind === 'name').map(({ text }) => text);
  return [{ actor, count: own.length, names: [...new Set(names)].sort(), reasons }];
}
