import { SingleBar } from 'cli-progress';
import pc from 'picocolors';

const DEFAULT_WIDTH = 100;

/** Columns of the terminal; a pipe gets a width at which tables stay readable. */
export const terminalWidth = (): number => process.stdout.columns || DEFAULT_WIDTH;

/** Colours where the terminal has them and NO_COLOR is not set. */
export const colour = pc;

/** A message of a command that goes on, on standard error. */
export const tell = (message: string): void => void process.stderr.write(`entente: ${message}\n`);

export interface Progress {
  /** So many of `total` are done; a total that is not known yet may grow with them. */
  show(done: number, total: number): void;
  stop(): void;
}

/** A progress bar on standard error, where that is a terminal. */
export function startProgress(what: string): Progress {
  if (!process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: `${what} {bar} {value}/{total}`,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
    etaBuffer: 50,
  });
  bar.start(0, 0);
  return {
    show(done, total) {
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => {
      bar.stop();
    },
  };
}
