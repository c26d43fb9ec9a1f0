import type { ComponentChildren } from 'preact';
import type { Asked } from '../api.js';
import { linkTo, narrow, address, words } from '../state.js';
import { WHOLE_NETWORK } from '../address.js';

export interface ShownProps<Answer> {
  readonly asked: Asked<Answer>;
  readonly children: (answer: Answer) => ComponentChildren;
}

/** An answer of the server, or what to do while there is none. */
export function Shown<Answer>({ asked, children }: ShownProps<Answer>) {
  const { failed, again, home, loading, unreachable } = words.value;
  switch (asked.state) {
    case 'loading':
      return (
        <p class="notice loading" role="status">
          {loading}
        </p>
      );
    case 'failed':
      return (
        <div class="notice failure" role="alert">
          <h2>{failed}</h2>
          <p>{asked.reason ?? unreachable}</p>
          <p>
            <button type="button" onClick={asked.again}>
              {again}
            </button>{' '}
            <FilterClearer /> <a href={linkTo(WHOLE_NETWORK)}>{home}</a>
          </p>
        </div>
      );
    case 'ready':
      return <div class={asked.isOld ? 'shown old' : 'shown'}>{children(asked.answer)}</div>;
  }
}

function FilterClearer() {
  const { filter } = address.value;
  const none = Object.fromEntries(Object.keys(filter).map((key) => [key, undefined]));
  if (Object.keys(filter).length === 0) return null;
  return (
    <button type="button" onClick={() => narrow(none)}>
      {words.value.clear}
    </button>
  );
}

/** That there is nothing, and how there may be something. */
export function Nothing({ children }: { readonly children?: ComponentChildren }) {
  return (
    <div class="notice">
      <p>{children ?? words.value.nothing}</p>
      <FilterClearer />
    </div>
  );
}
