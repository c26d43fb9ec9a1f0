import { EntenteError } from '../core/index.js';
import type { Decision, Download, ExplorerBackend } from '../explore/index.js';
import { judgeStore, type GraphStore } from '../graph/index.js';
import { listJudgements, removeLastJudgement } from '../judge/index.js';
import {
  findBlocs,
  findReport,
  FORMATS,
  loadReports,
  PLAIN_RESOLUTION,
  runReport,
  tiesOf,
  type Answer,
} from '../report/index.js';
import { applyDecision, decideClaim, decideMerge, decideRelabel, decideRename, decideSplit } from './decide.js';
import { describeSource } from './describe-source.js';
import { findActor } from './find-actor.js';

/** What the explorer shows of a store; `judgements` is the file that decisions are written to, where they may be. */
export function explorerBackend(store: GraphStore, judgements?: string): ExplorerBackend {
  const answer = (name: string, parameters: Readonly<Record<string, string>>): Promise<Answer> =>
    runReport(findReport(name), parameters, store, (text) => findActor(store, text));
  return {
    location: store.location,
    readOverview: () => store.overview(),
    readEventSums: () => store.eventSums(),
    findBlocs: (sums) => findBlocs(tiesOf(sums), PLAIN_RESOLUTION),
    readGraph: () => store.exportGraph(),
    reports: () =>
      loadReports().map(({ name, title, question, parameters, picture, cypher }) => ({
        name,
        title,
        question,
        parameters,
        hasPicture: picture !== undefined,
        cypher,
      })),
    report: answer,
    reportText: async (name, parameters, format) =>
      writeAnswer(await answer(name, parameters), format, await describeSource(name, parameters, store)),
    ...(judgements !== undefined && {
      review: {
        judgements: () => listJudgements(judgements),
        decide: async (decision) => decide(store, judgements, decision),
      },
    }),
  };
}

function writeAnswer(answer: Answer, format: Download, source: string): string | Promise<string> {
  if (format !== 'svg') return FORMATS[format](answer, { width: Infinity });
  if (answer.picture) return FORMATS.svg(answer, { source });
  throw new EntenteError('USAGE', `"${answer.title}" has no picture`);
}

async function decide(store: GraphStore, path: string, decision: Decision): Promise<void> {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
      await applyDecision(store, path, await decideClaim(store, decision.kind, decision.claim, path));
      return;
    case 'relabel':
      await applyDecision(store, path, await decideRelabel(store, decision.claim, decision.type, path));
      return;
    case 'merge':
      await applyDecision(store, path, await decideMerge(store, decision.actor, decision.into));
      return;
    case 'split':
      await applyDecision(store, path, await decideSplit(store, decision.actor, decision.mention, {}));
      return;
    case 'rename':
      await applyDecision(store, path, await decideRename(store, decision.actor, decision.name));
      return;
    case 'undo':
      await judgeStore(store, removeLastJudgement(path));
  }
}
