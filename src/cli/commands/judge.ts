import { Option, type Command } from 'commander';
import type { GraphStore } from '../../graph/index.js';
import {
  applyDecision,
  decideClaim,
  decideMerge,
  decideRelabel,
  decideRename,
  decideSplit,
  type Decision,
  type SplitTarget,
} from '../decide.js';
import { judgedOtherwise } from '../judged-otherwise.js';
import { addWriteOptions, judgementsPath, withStore, type WriteOption } from '../settings.js';

interface ReasonOption extends WriteOption {
  readonly because?: string;
}

type SplitOptions = ReasonOption & SplitTarget;

const CLAIM = 'its id, or the beginning of it; `explain` of its event or an actor prints it, and so does an export';
const UNDO = 'It is one line of the judgements file: remove the line to undo it (docs/judgements.md).';

/** merge, split, rename, reject, accept and relabel. */
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
      decide(options, (store) => decideRename(store, actor, name)),
    );
  for (const [kind, does] of [
    ['reject', 'Takes a claim out of the graph, now and whenever its article is read again.'],
    ['accept', 'Takes a claim for sure: its confidence is 1. It also brings back one that was rejected.'],
  ] as const)
    addCommand(program, kind, does)
      .argument('<claim>', CLAIM)
      .addHelpText('after', examples(`${kind} 12f2c2 --because "the envoy left on his own"`, UNDO))
      .action((claim: string, options: ReasonOption) =>
        decide(options, (store) => decideClaim(store, kind, claim, judgementsPath(options))),
      );
  addCommand(program, 'relabel', 'Gives a claim another relation between its two actors, and takes it for sure.')
    .argument('<claim>', CLAIM)
    .argument('<type>', 'one of the relation types of docs/relations.md')
    .addHelpText('after', examples('relabel 12e715 AGREED_WITH', UNDO))
    .action((claim: string, type: string, options: ReasonOption) =>
      decide(options, (store) => decideRelabel(store, claim, type, judgementsPath(options))),
    );
}

const examples = (example: string, note: string): string => `\nExample:\n  entente ${example}\n\n${note}`;

const addCommand = (program: Command, name: string, description: string): Command =>
  addWriteOptions(program.command(name).description(description)).addOption(
    new Option('--because <reason>', 'kept beside the judgement, for who reads the file'),
  );

/** Adds the judgement to the file once it is known to fit, and makes the graph what it gives. */
async function decide(options: ReasonOption, find: (store: GraphStore) => Promise<Decision>): Promise<void> {
  const path = judgementsPath(options);
  const changed = await withStore(options, 'judge', async (store) =>
    applyDecision(store, path, await find(store), options.because),
  );
  process.stdout.write(`${path}: one line added; ${judgedOtherwise(changed)}. Remove the line to undo it.\n`);
}
