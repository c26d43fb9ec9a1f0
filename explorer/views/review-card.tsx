import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ActorName, ClaimView, Decision, EventView, ReviewQueue } from '../../src/explore/contract.js';
import { nameOf, showMarks } from '../names.js';
import { ActorLink } from '../parts/actor.js';
import { EventLine } from '../parts/event-card.js';
import { Quote } from '../parts/quote.js';
import { relationKinds } from '../parts/relation-kinds.js';
import { meta, words } from '../state.js';
import { fill } from '../words.js';

export type Item =
  | { readonly kind: 'claim'; readonly key: string; readonly claim: ClaimView; readonly event: EventView }
  | { readonly kind: 'contradiction'; readonly key: string; readonly sides: readonly [EventView, EventView] }
  | ({ readonly kind: 'merge'; readonly key: string } & ReviewQueue['merges'][number]);

interface CardProps {
  readonly item: Item;
  readonly isCurrent: boolean;
  readonly onCurrent: () => void;
  readonly onDecide: (decision: Decision) => void;
}

/** One thing to decide; the keys of the queue press the buttons of the current one. */
export function ReviewCard({ item, isCurrent, onCurrent, onDecide }: CardProps) {
  return (
    <li
      class={`review-card ${item.kind}`}
      {...(isCurrent && { 'data-current': '', 'aria-current': 'true' as const })}
      onFocusIn={onCurrent}
      onClick={onCurrent}
    >
      <Body item={item} onDecide={onDecide} />
    </li>
  );
}

function Body({ item, onDecide }: Pick<CardProps, 'item' | 'onDecide'>) {
  const { contradictions, cannotBoth, doubtful, merge, mergeAsk, merges } = words.value;
  switch (item.kind) {
    case 'claim':
      return (
        <>
          <p class="kicker">{doubtful}</p>
          <EventLine event={item.event} />
          <Quote claim={item.claim} />
          <Verdict claim={item.claim} type={item.event.type} onDecide={onDecide} />
          <ActorDecisions actors={[item.event.source, item.event.target]} onDecide={onDecide} />
        </>
      );
    case 'contradiction':
      return (
        <>
          <p class="kicker">
            {contradictions} · {cannotBoth}
          </p>
          <div class="sides">
            {item.sides.map((event, side) => (
              <div key={event.id}>
                <EventLine event={event} />
                {event.claims.map((claim, at) => (
                  <div key={claim.id}>
                    <Quote claim={claim} />
                    <Verdict claim={claim} type={event.type} onDecide={onDecide} hasKeys={side === 0 && at === 0} />
                  </div>
                ))}
              </div>
            ))}
          </div>
        </>
      );
    case 'merge':
      return (
        <>
          <p class="kicker">{merges}</p>
          <p class="ask">{fill(mergeAsk, { a: nameOf(item.actor), b: nameOf(item.into) })}</p>
          <p>
            <ActorLink actor={item.actor} /> → <ActorLink actor={item.into} /> <small>{showMarks(item.reason)}</small>
          </p>
          <p class="actions">
            <Key of="m" onPress={() => onDecide({ kind: 'merge', actor: item.actor.id, into: item.into.id })}>
              {merge}
            </Key>
          </p>
          <ActorDecisions actors={[item.actor, item.into]} onDecide={onDecide} />
        </>
      );
  }
}

interface KeyProps {
  /** The key that presses the button; absent where another button has it. */
  readonly of: string | undefined;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

const Key = ({ of, onPress, children }: KeyProps) => (
  <button type="button" {...(of !== undefined && { 'data-key': of })} onClick={onPress}>
    {children} {of !== undefined && <kbd>{of}</kbd>}
  </button>
);

interface VerdictProps {
  readonly claim: ClaimView;
  /** The relation that it tells. */
  readonly type: string;
  readonly onDecide: (decision: Decision) => void;
  readonly hasKeys?: boolean;
}

function Verdict({ claim, type, onDecide, hasKeys = true }: VerdictProps) {
  const [isRelabelling, setRelabelling] = useState(false);
  const { accept, reject, relabel } = words.value;
  return (
    <>
      <p class="actions">
        <Key of={hasKeys ? 'a' : undefined} onPress={() => onDecide({ kind: 'accept', claim: claim.id })}>
          {accept}
        </Key>
        <Key of={hasKeys ? 'r' : undefined} onPress={() => onDecide({ kind: 'reject', claim: claim.id })}>
          {reject}
        </Key>
        <Key of={hasKeys ? 'l' : undefined} onPress={() => setRelabelling(true)}>
          {relabel}
        </Key>
      </p>
      {isRelabelling && (
        <RelationForm
          present={type}
          onChoose={(other) => {
            setRelabelling(false);
            onDecide({ kind: 'relabel', claim: claim.id, type: other });
          }}
        />
      )}
    </>
  );
}

interface RelationFormProps {
  readonly present: string;
  readonly onChoose: (type: string) => void;
}

/** Another relation for a claim. */
function RelationForm({ present, onChoose }: RelationFormProps) {
  const [chosen, setChosen] = useState('');
  const { newRelation, quads, relation, save } = words.value;
  return (
    <form
      class="actions"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(chosen);
      }}
    >
      <label>
        {fill(newRelation, { relation: relation(present) })}{' '}
        <select
          ref={(field) => field?.focus()}
          required
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value="" />
          {relationKinds(meta.value!).map(({ quad, types }) => (
            <optgroup key={quad} label={quads[quad]!}>
              {types
                .filter((type) => type !== present)
                .map((type) => (
                  <option key={type} value={type}>
                    {relation(type)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button type="submit">{save}</button>
    </form>
  );
}

interface ActorDecisionsProps {
  readonly actors: readonly ActorName[];
  readonly onDecide: (decision: Decision) => void;
}

/** Another name for an actor, or that one of its names means somebody else. */
function ActorDecisions({ actors, onDecide }: ActorDecisionsProps) {
  const [what, setWhat] = useState<'rename' | 'split'>();
  const [actor, setActor] = useState(actors[0]!);
  const [text, setText] = useState('');
  const { newName, rename, save, split, splitName } = words.value;
  const submit = (event: Event): void => {
    event.preventDefault();
    if (what === 'rename') onDecide({ kind: 'rename', actor: actor.id, name: text });
    if (what === 'split') onDecide({ kind: 'split', actor: actor.id, mention: text });
    setWhat(undefined);
    setText('');
  };
  return (
    <>
      <p class="actions quiet">
        <Key of="n" onPress={() => setWhat('rename')}>
          {rename}
        </Key>
        <Key of="s" onPress={() => setWhat('split')}>
          {split}
        </Key>
      </p>
      {what && (
        <form class="actions" onSubmit={submit}>
          <select
            aria-label={what === 'rename' ? rename : split}
            value={actor.id}
            onChange={(event) => setActor(actors.find(({ id }) => id === event.currentTarget.value)!)}
          >
            {actors.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one)}
              </option>
            ))}
          </select>
          <label>
            {fill(what === 'rename' ? newName : splitName, { name: nameOf(actor) })}{' '}
            <input
              ref={(field) => field?.focus()}
              required
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <button type="submit">{save}</button>
        </form>
      )}
    </>
  );
}
