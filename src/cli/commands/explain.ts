import type { Command } from 'commander';
import { EntenteError, type Actor, type ActorId } from '../../core/index.js';
import type { ClaimContext, GraphStore } from '../../graph/index.js';
import { drawTree, LANGUAGE_CODES, loadLanguage } from '../../language/index.js';
import { addStoreOption, withStore, type StoreOption } from '../settings.js';
import { explainActor } from '../explain-actor.js';
import { findActor } from '../find-actor.js';
import { pluralise } from '../pluralise.js';
import { colour } from '../terminal.js';

const HASH_PREFIX = /^[0-9a-f]{4,20}$/u;
/** The sign of what was cut off, pasted with an id or a name. */
const CUT = /(?:…|\.{3})$/u;
/** Claims that are shown of an actor. */
const MOST_CLAIMS = 20;

export function addExplainCommand(program: Command): void {
  const command = program
    .command('explain')
    .description(
      'Shows what stands behind a claim or an event (the quote in its sentence, the rule, the trigger and the tree), or behind an actor (its names, why each mention is taken for it, its claims).',
    )
    .argument('<id>', 'of a claim or an event, or the beginning of one; or a name, an alias or the id of an actor')
    .addHelpText('after', '\nExamples:\n  entente explain 12f2c2\n  entente explain "Abdourahamane Tiani"')
    .action(async (id: string, options: StoreOption) => {
      const wanted = id.replace(CUT, '');
      process.stdout.write(await withStore(options, 'read', (store) => explain(store, wanted)));
    });
  addStoreOption(command);
}

async function explain(store: GraphStore, id: string): Promise<string> {
  const found = await store.findEvidence(id);
  switch (found.kind) {
    case 'claim':
      return explainClaim(found.claim);
    case 'event': {
      const { event, claims } = found;
      const nameOf = namesIn(claims.flatMap(({ actors }) => actors));
      const head = `event ${event.id}: ${nameOf(event.source)} ${event.type} ${nameOf(event.target)}, ${event.status}${event.date ? `, ${event.date}` : ''}`;
      const support = `${pluralise(claims.length, 'claim')} in ${pluralise(event.documents, 'document')} of ${pluralise(event.publishers, 'publisher')}, ${event.support} of them independent, confidence ${event.confidence}${event.until === undefined ? '' : `; ended ${event.until} by ${event.endedBy}`}`;
      return [colour.bold(head), support, '', ...claims.map(explainClaim)].join('\n');
    }
    case 'ambiguous':
      throw new EntenteError('USAGE', `"${id}" is the beginning of several ids: ${found.ids.join(', ')}`);
    case 'unknown':
      if (HASH_PREFIX.test(id) && (await store.findActor(id)).kind === 'unknown')
        throw new EntenteError('USAGE', `no claim, event or actor has an id that begins with "${id}"`);
      return explainActor((await store.explainActor((await findActor(store, id)).id, MOST_CLAIMS))!);
  }
}

function explainClaim({ claim, document, actors }: ClaimContext): string {
  const nameOf = namesIn(actors);
  const origin = [document.publisher, document.title, document.publishedAt, document.url].filter(Boolean).join(', ');
  return [
    `${colour.bold(`${nameOf(claim.source)} ${claim.type} ${nameOf(claim.target)}`)}, ${claim.status}${claim.date ? `, ${claim.date}` : ''} (claim ${claim.id})`,
    ...(claim.saidBy.length ? [`said by: ${claim.saidBy.map(nameOf).join(', as told by ')}`] : []),
    `in: ${origin || document.id}`,
    '',
    markQuote(claim),
    '',
    `rule: ${claim.rule} (${claim.extractor}), confidence ${claim.confidence}`,
    `trigger: ${claim.sentence.slice(claim.triggerStart - claim.sentenceStart, claim.triggerEnd - claim.sentenceStart)}`,
    ...drawSentence(claim.sentence, document.lang),
    '',
  ].join('\n');
}

/** The sentence with its quote between brackets, so that it also shows without colours. */
function markQuote({ sentence, sentenceStart, start, end }: ClaimContext['claim']): string {
  const from = start - sentenceStart;
  const to = end - sentenceStart;
  return `${sentence.slice(0, from)}[${colour.green(sentence.slice(from, to))}]${sentence.slice(to)}`;
}

const drawSentence = (sentence: string, code: string): string[] =>
  LANGUAGE_CODES.includes(code) ? loadLanguage(code).analyse(sentence).flatMap(drawTree) : [];

function namesIn(actors: readonly Actor[]): (id: ActorId) => string {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
