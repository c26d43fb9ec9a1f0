import { Option, type Command } from 'commander';
import { EntenteError, type ActorId, type ArticleId, type ClaimId } from '../../core/index.js';
import { judgeStore, type ClaimContext, type GraphStore } from '../../graph/index.js';
import { appendJudgement, parseJudgements, readJudgements, type Judgement } from '../../judge/index.js';
import { plainKey } from '../../resolve/index.js';
import { findActor } from '../find-actor.js';
import { addStoreOption, judgementsPath, withStore, type StoreOption } from '../settings.js';

/** A judgement, and what it means for who reads the file. */
interface Decision {
  readonly judgement: Judgement;
  readonly comment: string;
}

interface ReasonOption extends StoreOption {
  readonly because?: string;
}

interface SplitOptions extends ReasonOption {
  readonly in?: string;
  readonly as?: string;
}

const UNDO = 'It is one line of the judgements file: remove the line to undo it (docs/judgements.md).';

/** merge, split, rename, reject and accept. */
export function addJudgementCommands(program: Command): void {
  addCommand(program, 'merge', 'Takes two actors for one, which keeps the id and the name of the second.')
    .argument('<actor>', 'a name, an alias or an id')
    .argument('<into>', 'the one that stays')
    .addHelpText('after', examples('merge "Gen. Tchiani" person:abdourahamane-tiani', UNDO))
    .action((actor: string, into: string, options: ReasonOption) =>
      decide(options, (store) => decideMerge(store, actor, into)),
    );
  addCommand(program, 'split', 'Takes some mentions of an actor for another one.')
    .argument('<actor>', 'a name, an alias or an id')
    .argument('[mention]', 'the name by which texts mention the other one (default: all, with --in)')
    .option('--in <document>', 'only in this document: its id, or the beginning of it')
    .option('--as <actor>', 'id of the actor that is meant (default: a new one)')
    .addHelpText('after', examples('split "Ibrahim Traoré" "Moussa Traoré"', UNDO))
    .action((actor: string, mention: string | undefined, options: SplitOptions) =>
      decide(options, (store) => decideSplit(store, actor, mention, options)),
    );
  addCommand(program, 'rename', 'Gives an actor another name; the old one stays an alias.')
    .argument('<actor>', 'a name, an alias or an id')
    .argument('<name>', 'the new one')
    .addHelpText('after', examples('rename org:cnsp-niger "CNSP (Niger)"', UNDO))
    .action((actor: string, name: string, options: ReasonOption) =>
      decide(options, async (store) => {
        const { id, name: old } = await findActor(store, actor);
        return { judgement: { kind: 'rename', actor: id, name }, comment: `was ${old}` };
      }),
    );
  for (const [kind, does] of [
    ['reject', 'Takes a claim out of the graph, now and whenever its article is read again.'],
    ['accept', 'Takes a claim for sure: its confidence is 1. It also brings back one that was rejected.'],
  ] as const)
    addCommand(program, kind, does)
      .argument('<claim>', 'its id, or the beginning of it; reports and exports print it')
      .addHelpText('after', examples(`${kind} 3f1c9a --because "the envoy left on his own"`, UNDO))
      .action((claim: string, options: ReasonOption) =>
        decide(options, (store) => decideClaim(store, kind, claim, options)),
      );
}

const examples = (example: string, note: string): string => `\nExample:\n  entente ${example}\n\n${note}`;

const addCommand = (program: Command, name: string, description: string): Command =>
  addStoreOption(program.command(name).description(description)).addOption(
    new Option('--because <reason>', 'kept beside the judgement, for who reads the file'),
  );

/** Adds the judgement to the file once it is known to fit, and makes the graph what it gives. */
async function decide(options: ReasonOption, find: (store: GraphStore) => Promise<Decision>): Promise<void> {
  const path = judgementsPath(options);
  const changed = await withStore(options, 'write', async (store) => {
    const { judgement, comment } = await find(store);
    const remark = [options.because, comment].filter(Boolean).join(': ');
    return judgeStore(store, appendJudgement(path, judgement, remark));
  });
  process.stdout.write(
    `${path}: one line added; ${changed} ${changed === 1 ? 'document is' : 'documents are'} judged otherwise now. Remove the line to undo it.\n`,
  );
}

async function decideMerge(store: GraphStore, actor: string, into: string): Promise<Decision> {
  const [merged, kept] = [await findActor(store, actor), await findActor(store, into)];
  if (merged.id === kept.id)
    throw new EntenteError('USAGE', `"${actor}" and "${into}" are one actor already: ${kept.id}`);
  return {
    judgement: { kind: 'merge', actor: merged.id, into: kept.id, name: kept.name },
    comment: `${merged.name} is ${kept.name}`,
  };
}

async function decideSplit(
  store: GraphStore,
  text: string,
  mention: string | undefined,
  { in: prefix, as }: SplitOptions,
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

async function decideClaim(
  store: GraphStore,
  kind: 'reject' | 'accept',
  prefix: string,
  options: StoreOption,
): Promise<Decision> {
  const found = await store.findEvidence(prefix);
  if (found.kind === 'claim')
    return { judgement: { kind, claim: found.claim.claim.id }, comment: describe(found.claim) };
  if (found.kind === 'event')
    throw new EntenteError('USAGE', `${prefix} is an event; judge its claims: ${found.event.claims.join(', ')}`);
  const path = judgementsPath(options);
  const judged = parseJudgements(readJudgements(path).text, path).flatMap((row) => ('claim' in row ? [row.claim] : []));
  const [claim, ...others] = new Set(judged.filter((id: ClaimId) => id.startsWith(prefix)));
  if (claim !== undefined && others.length === 0) return { judgement: { kind, claim }, comment: '' };
  throw new EntenteError(
    'USAGE',
    found.kind === 'ambiguous'
      ? `"${prefix}" is the beginning of several ids: ${found.ids.join(', ')}`
      : `no claim has an id that begins with "${prefix}"; reports and exports print the ids`,
  );
}

function describe({ claim, actors }: ClaimContext): string {
  const nameOf = (id: ActorId): string => actors.find((actor) => actor.id === id)?.name ?? id;
  return `${nameOf(claim.source)} ${claim.type} ${nameOf(claim.target)}, ${claim.status}: "${claim.quote}"`;
}
