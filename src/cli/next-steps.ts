import type { Actor, ActorId } from '../core/index.js';
import type { GraphStore } from '../graph/index.js';

/**
 * Commands to try on a graph that was just filled, with the pair that most events are about, as lines. `location` is the `--store`
 * that was given, so that they ask the same graph.
 */
export async function nextSteps(
  store: GraphStore,
  location: string | undefined,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<readonly string[]> {
  // npm names the package whose script it runs: in the repository there may be no `entente` on the path.
  const entente = environment['npm_package_name'] === 'entente' ? 'npm run -s entente --' : 'entente';
  const at = location === undefined ? [] : ['--store', location];
  const pair = await findBusiestPair(store);
  const steps: (readonly [args: readonly string[], does: string])[] = [
    [['report'], 'the questions it can answer'],
    [['report', 'alliances', ...at], 'who stands with whom'],
    ...(pair ? [[['report', 'dyad', ...pair, ...at], 'what happened between the two of most events'] as const] : []),
    [['export', '--out', 'graph.json', ...at], 'all of it'],
  ];
  const lines = steps.map(([args, does]) => [[entente, ...args.map(quote)].join(' '), does] as const);
  const width = Math.max(...lines.map(([line]) => line.length));
  return ['Next:', ...lines.map(([line, does]) => `  ${line.padEnd(width)}  ${does}`)];
}

/** The parameters of a report on the two actors with most events between them; undefined where there is no event. */
async function findBusiestPair(store: GraphStore): Promise<readonly string[] | undefined> {
  const counts = new Map<string, { readonly ids: readonly [ActorId, ActorId]; events: number }>();
  for (const { source, target, events } of await store.eventSums()) {
    const ids: [ActorId, ActorId] = source < target ? [source, target] : [target, source];
    const sum = counts.get(ids.join(' '));
    if (sum) sum.events += events;
    else counts.set(ids.join(' '), { ids, events });
  }
  const [busiest] = [...counts.values()].sort((a, b) => b.events - a.events || (a.ids < b.ids ? -1 : 1));
  if (!busiest) return undefined;
  const [a, b] = await store.actors(busiest.ids);
  return ['--param', `a=${await callActor(store, a!)}`, '--param', `b=${await callActor(store, b!)}`];
}

/** The name of an actor where it alone has it, else its id. */
async function callActor(store: GraphStore, { id, name }: Actor): Promise<string> {
  const found = await store.findActor(name);
  return found.kind === 'actor' && found.actor.id === id ? name : id;
}

/** An argument as a shell takes it. */
const quote = (argument: string): string =>
  /^[\p{L}\p{N}_.,:/=-]+$/u.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
