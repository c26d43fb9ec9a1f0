import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Decision, ReviewQueue } from '../../src/explore/contract.js';
import { decide, RefusedError, useAnswer } from '../api.js';
import { showMarks } from '../names.js';
import { Shown } from '../parts/shown.js';
import { meta, words } from '../state.js';
import { fill } from '../words.js';
import { ReviewCard, type Item } from './review-card.js';

export function ReviewPageView() {
  const isOn = meta.value?.review === true;
  const asked = useAnswer<ReviewQueue>(isOn ? 'review' : undefined);
  if (!isOn)
    return (
      <div class="page">
        <h1>{words.value.review}</h1>
        <p class="notice">{words.value.reviewOff}</p>
      </div>
    );
  return <Shown asked={asked}>{(queue) => <Queue first={queue} />}</Shown>;
}

/** One after the other: what is doubtful, what contradicts, what may be one. */
const itemsOf = ({ claims, contradictions, merges }: ReviewQueue): readonly Item[] => [
  ...claims.map((one) => ({ kind: 'claim', key: one.claim.id, ...one }) as const),
  ...contradictions.map((sides) => ({ kind: 'contradiction', key: `${sides[0].id} ${sides[1].id}`, sides }) as const),
  ...merges.map((one) => ({ kind: 'merge', key: `${one.actor.id} ${one.into.id}`, ...one }) as const),
];

/** What a key does is what the button of that key does; so that keys and buttons cannot differ. */
function press(list: HTMLElement, key: string): boolean {
  const button = list.querySelector<HTMLButtonElement>(
    `[data-current] [data-key="${key}"], .queue-head [data-key="${key}"]`,
  );
  button?.click();
  return button !== null;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;

function Queue({ first }: { readonly first: ReviewQueue }) {
  const [queue, setQueue] = useState(first);
  const [at, setAt] = useState(0);
  const [told, setTold] = useState<{ readonly text: string; readonly isFault: boolean }>();
  const [isBusy, setBusy] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const items = itemsOf(queue);
  const current = Math.min(at, Math.max(0, items.length - 1));

  const send = async (decision: Decision): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      const next = await decide(decision);
      setQueue(next);
      setTold({ text: fill(words.value.written, { what: next.judgements[0] ?? '–' }), isFault: false });
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      setTold({ text: error.reason ?? words.value.unreachable, isFault: true });
    } finally {
      setBusy(false);
    }
  };

  /** By a key only: what moves under a pointer that is pressed is not clicked. */
  const go = (index: number): void => {
    setAt(index);
    list.current?.querySelectorAll('.review-card')[index]?.scrollIntoView({ block: 'nearest' });
  };

  // Before the queue is painted: who sees it may press a key at once.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'j' || event.key === 'ArrowDown') go(Math.min(current + 1, items.length - 1));
      else if (event.key === 'k' || event.key === 'ArrowUp') go(Math.max(current - 1, 0));
      else if (!list.current || !press(list.current, event.key)) return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });

  const { judged, judgedMeans, keys, queueEmpty, review, undo } = words.value;
  return (
    <div class="page review" ref={list} aria-busy={isBusy}>
      <div class="queue-head">
        <h1>
          {review} <small>{words.value.number(items.length)}</small>
        </h1>
        <p class="keys">{keys}</p>
        <p>
          <button
            type="button"
            data-key="u"
            disabled={queue.judgements.length === 0}
            onClick={() => void send({ kind: 'undo' })}
          >
            {undo}
          </button>
        </p>
        <p class={told?.isFault ? 'told-fault' : 'told'} role="status">
          {told && showMarks(told.text)}
        </p>
      </div>
      {items.length === 0 && <p class="notice">{queueEmpty}</p>}
      <ol class="queue">
        {items.map((item, index) => (
          <ReviewCard
            key={item.key}
            item={item}
            isCurrent={index === current}
            onCurrent={() => setAt(index)}
            onDecide={(decision) => void send(decision)}
          />
        ))}
      </ol>
      {queue.judgements.length > 0 && (
        <section>
          <h2>
            {judged} <small>{judgedMeans}</small>
          </h2>
          <ol class="judgements">
            {queue.judgements.map((line, index) => (
              <li key={queue.judgements.length - index}>
                <code>{showMarks(line)}</code>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
