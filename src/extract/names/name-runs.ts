import type { NameSpan } from './names.js';

/** What stands between two names of one list; undefined where they are of none. */
export type Separator = 'comma' | 'conjunction' | undefined;

/** Runs of names, in order, with a separator between each two, at least one of which is a conjunction: "Paris, France" is none. */
export function runsOf(
  names: readonly NameSpan[],
  separatorBetween: (name: NameSpan, next: NameSpan) => Separator,
): NameSpan[][] {
  const runs: NameSpan[][] = [];
  let run: NameSpan[] = [];
  let isJoined = false;
  for (const [index, name] of names.entries()) {
    run.push(name);
    const next = names[index + 1];
    const separator = next && separatorBetween(name, next);
    if (separator) isJoined ||= separator === 'conjunction';
    else {
      if (isJoined) runs.push(run);
      run = [];
      isJoined = false;
    }
  }
  return runs;
}
