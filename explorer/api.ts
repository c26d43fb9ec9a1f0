import { useLayoutEffect, useState } from 'preact/hooks';
import type { Decision, Failure, ReviewQueue } from '../src/explore/contract.js';

/** What has come of asking the server: nothing yet, the reason why not, or the answer. */
export type Asked<Answer> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly reason: string | undefined; readonly again: () => void }
  | { readonly state: 'ready'; readonly answer: Answer; readonly isOld: boolean };

/** Of the server, with what it says to do; `reason` is undefined where it could not be reached. */
export class RefusedError extends Error {
  constructor(readonly reason: string | undefined) {
    super(reason ?? 'unreachable');
  }
}

async function request<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(new URL(`api/${path}`, document.baseURI), init).catch(failUnlessStopped);
  const text = await response.text().catch(failUnlessStopped);
  const body = JSON.parse(text) as Answer | Failure;
  if (!response.ok) throw new RefusedError((body as Failure).error);
  return body as Answer;
}

/** A call that was given up is no fault of the server. */
function failUnlessStopped(error: unknown): never {
  if (error instanceof DOMException && error.name === 'AbortError') throw error;
  throw new RefusedError(undefined);
}

/** Throws RefusedError. */
export const ask = <Answer>(path: string, signal?: AbortSignal): Promise<Answer> =>
  request<Answer>(path, signal ? { signal } : {});

/** Writes a judgement; the answer is the queue as it is then. Throws RefusedError. */
export const decide = (decision: Decision): Promise<ReviewQueue> =>
  request('review', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(decision),
  });

/** Where something of the server can be downloaded from. */
export const addressOf = (path: string): string => new URL(`api/${path}`, document.baseURI).href;

interface Held {
  readonly path: string;
  readonly outcome: { readonly answer: unknown } | { readonly reason: string | undefined };
}

/** Asks the server whenever the path changes. An older answer of the same kind stays, marked as old, until the new one is there. */
export function useAnswer<Answer>(path: string | undefined): Asked<Answer> {
  const [held, setHeld] = useState<Held>();
  const [tries, setTries] = useState(0);
  // Before what is there is drawn, which takes longer than asking.
  useLayoutEffect(() => {
    if (path === undefined) return;
    const stop = new AbortController();
    ask<Answer>(path, stop.signal).then(
      (answer) => setHeld({ path, outcome: { answer } }),
      (error: unknown) => {
        if (error instanceof RefusedError) setHeld({ path, outcome: { reason: error.reason } });
        else if (!stop.signal.aborted) throw error;
      },
    );
    return () => stop.abort();
  }, [path, tries]);
  if (held === undefined || path === undefined) return { state: 'loading' };
  if ('answer' in held.outcome)
    return { state: 'ready', answer: held.outcome.answer as Answer, isOld: held.path !== path };
  if (held.path !== path) return { state: 'loading' };
  const again = (): void => {
    setHeld(undefined);
    setTries(tries + 1);
  };
  return { state: 'failed', reason: held.outcome.reason, again };
}
