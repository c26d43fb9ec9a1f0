import type { SkippedInput } from '../core/index.js';

/** One line a skipped input, so that a name with a line break in it cannot make two. */
export const skippedLine = ({ origin, message }: SkippedInput): string => `${origin}: ${message}`.replace(/\s+/gu, ' ');

export function reportSkipped(skipped: SkippedInput): void {
  process.stderr.write(`${skippedLine(skipped)}\n`);
}
