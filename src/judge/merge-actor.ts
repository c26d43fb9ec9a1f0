import { namesOf, type Actor, type DocumentRecord } from '../core/index.js';
import type { Judgement } from './judgement.js';
import { addMentions, aliasesOf, byActor, typeOfId, withActors, withEnds } from './record-actors.js';

/** The record as if every mention of the one actor were one of the other, under whose name both stand then. */
export function mergeActor(
  record: DocumentRecord,
  { actor, into, name }: Extract<Judgement, { readonly kind: 'merge' }>,
): DocumentRecord {
  const merged = record.actors.find(({ id }) => id === actor)!;
  const known = record.actors.find(({ id }) => id === into);
  const target: Actor = {
    ...(known ?? { id: into, type: typeOfId(into), name }),
    aliases: aliasesOf([...namesOf(merged), ...(known?.aliases ?? [])], known?.name ?? name),
  };
  const moved = record.mentions
    .filter((mention) => mention.actor === actor)
    .map((mention) => ({
      ...mention,
      actor: into,
      reasons: [...mention.reasons, `judged to be one with ${actor}`].sort(),
    }));
  const others = record.mentions.filter((mention) => mention.actor !== actor && mention.actor !== into);
  const own = record.mentions.filter((mention) => mention.actor === into);
  const [first, ...rest] = [...own, ...moved];
  return withActors(
    {
      ...record,
      mentions: [...others, ...(first ? [rest.reduce(addMentions, first)] : [])].sort(byActor),
      claims: withEnds(record.claims, (id) => (id === actor ? into : id)),
      places: record.places.map((place) => (place.actor === actor ? { ...place, actor: into } : place)),
    },
    [...record.actors.filter(({ id }) => id !== actor && id !== into), target],
  );
}
