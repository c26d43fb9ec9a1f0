import type { EventSum, GraphOverview } from '../core/index.js';
import type { Decision, ReportAnswer, ReportMeta } from './contract.js';
import type { Blocs, GraphSource } from './graph-view.js';

/** How a report's answer can be downloaded. */
export const DOWNLOADS = { csv: 'text/csv', md: 'text/markdown', svg: 'image/svg+xml' } as const;
export type Download = keyof typeof DOWNLOADS;

/** What the explorer's server needs of a graph and of those who know it. Faults are EntenteErrors. */
export interface ExplorerBackend {
  /** Without credentials. */
  readonly location: string;
  readOverview(): Promise<GraphOverview>;
  readEventSums(): Promise<readonly EventSum[]>;
  findBlocs(sums: readonly EventSum[]): Blocs;
  /** Takes much longer than the others. */
  readGraph(): Promise<GraphSource>;
  reports(): readonly ReportMeta[];
  report(name: string, parameters: Readonly<Record<string, string>>): Promise<ReportAnswer>;
  reportText(name: string, parameters: Readonly<Record<string, string>>, format: Download): Promise<string>;
  /** Absent where nothing may be written. */
  readonly review?: {
    /** The lines of the judgements file. */
    judgements(): readonly string[];
    /** Writes a judgement and makes the graph what it gives. */
    decide(decision: Decision): Promise<void>;
  };
}
