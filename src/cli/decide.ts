import { EntenteError, RELATIONS, type ActorId, type ArticleId, type ClaimId } from '../core/index.js';
import { judgeStore, type GraphStore } from '../graph/index.js';
import { appendJudgement, loadJudgements, type Judgement } from '../judge/index.js';
import { plainKey } from '../resolve/index.js';
import { describeClaim } from './describe-claim.js';
import { findActor } from './find-actor.js';

/** A judgement, and what it means for who reads the file. */
export interface Decision {
  readonly judgement: Judgement;
  readonly comment: string;
}

/** Which mentions are split off, and as whom. */
export interface SplitTarget {
  readonly in?: string;
  readonly as?: string;
}

/** Adds a judgement to the file and makes the graph what it gives; returns how many documents it changes. */
export function applyDecision(
  store: GraphStore,
  path: string,
  { judgement, comment }: Decision,
  because?: string,
): Promise<number> {
  const remark = [because, comment].filter(Boolean).join(': ');
  return judgeStore(store, appendJudgement(path, judgement, remark));
}

/** Gives an actor another name; the old one stays an alias. */
export async function decideRename(store: GraphStore, actor: string, name: string): Promise<Decision> {
  const { id, name: old } = await findActor(store, actor);
  return { judgement: { kind: 'rename', actor: id, name }, comment: `was ${old}` };
}

/** Takes two actors for one. */
export async function decideMerge(store: GraphStore, actor: string, into: string): Promise<Decision> {
  const [merged, kept] = [await findActor(store, actor), await findActor(store, into)];
  if (merged.id === kept.id)
    throw new EntenteError('USAGE', `"${actor}" and "${into}" are one actor already: ${kept.id}`);
  return {
    judgement: { kind: 'merge', actor: merged.id, into: kept.id, name: kept.name },
    comment: `${merged.name} is ${kept.name}`,
  };
}

/** Takes mentions of an actor, of one name or in one document, for another actor. */
export async function decideSplit(
  store: GraphStore,
  text: string,
  mention: string | undefined,
  { in: prefix, as }: SplitTarget,
): Promise<Decision> {
  const actor = await findActor(store, text);
  if (mention === undefined && prefix === undefined)
    throw new EntenteError('USAGE', 'say which mentions are split off: a name, or a document with --in, or both');
  const { mentions } = (await store.explainActor(actor.id, 0))!;
  const inDocument = mentions.filter(({ document }) => document.id.startsWith(prefix ?? ''));
  const meant = inDocument.filter(({ names }) => mention === undefined || names.includes(mention));
  if (meant.length === 0) {
    const names = [...new Set(inDocument.flatMap((row) => row.names))].sort();
    throw new EntenteError(
      'USAGE',
      `${prefix === undefined ? 'no document' : `no document ${prefix}`} mentions ${actor.name} (${actor.id}) so; the names there are ${names.map((name) => `"${name}"`).join(', ') || 'none'}`,
    );
  }
  const documents = new Set(meant.map(({ document }) => document.id));
  if (prefix !== undefined && documents.size > 1)
    throw new EntenteError('USAGE', `"${prefix}" is the beginning of several ids: ${[...documents].join(', ')}`);
  const [document] = prefix === undefined ? [] : documents;
  const name = mention ?? actor.name;
  return {
    judgement: {
      kind: 'split',
      actor: actor.id,
      ...(mention !== undefined && { mention }),
      ...(document !== undefined && { document }),
      as: as === undefined ? otherId(actor.id, name, document) : checkActorId(as),
      name,
    },
    comment: `not ${actor.name}`,
  };
}

/** An id that no text gives by itself, since a name has no dot in its id. */
const otherId = (actor: ActorId, name: string, document: ArticleId | undefined): ActorId =>
  [
    `${actor.split(':')[0]!}:${plainKey(name).replaceAll(' ', '-')}`,
    'split',
    ...(document ? [document.slice(0, 6)] : []),
  ].join('.') as ActorId;

function checkActorId(id: string): ActorId {
  if (/^(?:person|country|org|place):\S+$/u.test(id)) return id as ActorId;
  throw new EntenteError('USAGE', `"${id}" is no actor id; one looks like person:ibrahim-traore`);
}

/** Takes a claim for sure, or out of the graph. */
export async function decideClaim(
  store: GraphStore,
  kind: 'reject' | 'accept',
  prefix: string,
  path: string,
): Promise<Decision> {
  const { claim, comment } = await findClaim(store, prefix, path);
  return { judgement: { kind, claim }, comment };
}

/** Gives a claim another relation between its two actors. */
export async function decideRelabel(store: GraphStore, prefix: string, type: string, path: string): Promise<Decision> {
  if (!RELATIONS.has(type))
    throw new EntenteError('USAGE', `"${type}" is no relation type; docs/relations.md lists them`);
  const { claim, comment } = await findClaim(store, prefix, path);
  return { judgement: { kind: 'relabel', claim, type }, comment };
}

/** A claim, with what it tells; one that was taken out of the graph is known from the judgements file. */
async function findClaim(
  store: GraphStore,
  prefix: string,
  path: string,
): Promise<{ readonly claim: ClaimId; readonly comment: string }> {
  const found = await store.findEvidence(prefix);
  if (found.kind === 'claim') return { claim: found.claim.claim.id, comment: describeClaim(found.claim) };
  if (found.kind === 'event')
    throw new EntenteError('USAGE', `${prefix} is an event; judge its claims: ${found.event.claims.join(', ')}`);
  const judged = loadJudgements(path).flatMap((row) => ('claim' in row ? [row.claim] : []));
  const [claim, ...others] = new Set(judged.filter((id: ClaimId) => id.startsWith(prefix)));
  if (claim !== undefined && others.length === 0) return { claim, comment: '' };
  throw new EntenteError(
    'USAGE',
    found.kind === 'ambiguous'
      ? `"${prefix}" is the beginning of several ids: ${found.ids.join(', ')}`
      : `no claim has an id that begins with "${prefix}"; \`entente explain EVENT\` prints those of an event, an export all`,
  );
}
