import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Filter, Meta } from '../../src/explore/contract.js';
import { address, meta, narrow, words } from '../state.js';
import { showMarks } from '../names.js';
import { DateBrush } from './date-brush.js';
import { relationKinds } from './relation-kinds.js';

interface ChoicesProps<Value extends string> {
  readonly title: string;
  readonly values: readonly Value[];
  readonly chosen: readonly Value[] | undefined;
  readonly label: (value: Value) => ComponentChildren;
  readonly onChange: (chosen: readonly Value[] | undefined) => void;
}

/** Boxes to tick; none ticked lets all through. */
function Choices<Value extends string>({ title, values, chosen = [], label, onChange }: ChoicesProps<Value>) {
  if (values.length < 2) return null;
  const toggle = (value: Value): void => {
    const next = values.filter((one) => (one === value) !== chosen.includes(one));
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <details class="choices" open={chosen.length > 0}>
      <summary>
        {title} <small>{chosen.length > 0 ? words.value.number(chosen.length) : words.value.all}</small>
      </summary>
      <fieldset>
        <legend class="unseen">{title}</legend>
        {values.map((value) => (
          <label key={value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            {label(value)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** Relation types under the kinds of deeds they are. */
function RelationChoices({ meta, filter }: { readonly meta: Meta; readonly filter: Filter }) {
  const { all, number, quads, relation, relations } = words.value;
  const { relations: chosen = [] } = filter;
  const set = (types: readonly string[], isIn: boolean): void => {
    const next = meta.relations
      .map(({ type }) => type)
      .filter((type) => (types.includes(type) ? isIn : chosen.includes(type)));
    narrow({ relations: next.length > 0 ? next : undefined });
  };
  return (
    <details class="choices" open={chosen.length > 0}>
      <summary>
        {relations} <small>{chosen.length > 0 ? number(chosen.length) : all}</small>
      </summary>
      {relationKinds(meta).map(({ quad, types }) => {
        const isWhole = types.every((type) => chosen.includes(type));
        return (
          <fieldset key={quad}>
            <legend>
              <label class={`quad${quad}`}>
                <input type="checkbox" checked={isWhole} onChange={() => set(types, !isWhole)} />
                {quads[quad]}
              </label>
            </legend>
            {types.map((type) => (
              <label key={type}>
                <input
                  type="checkbox"
                  checked={chosen.includes(type)}
                  onChange={() => set([type], !chosen.includes(type))}
                />
                {relation(type)}
              </label>
            ))}
          </fieldset>
        );
      })}
    </details>
  );
}

function ConfidenceRange({ value }: { readonly value: number | undefined }) {
  const { confidence, share } = words.value;
  const [shown, setShown] = useState(value ?? 0);
  return (
    <label class="range">
      {confidence} <output>{share(shown)}</output>
      <input
        type="range"
        min="0"
        max="1"
        step="0.05"
        value={shown}
        onInput={(event) => setShown(Number(event.currentTarget.value))}
        onChange={(event) => narrow({ confidence: Number(event.currentTarget.value) || undefined })}
      />
    </label>
  );
}

/** What is let through; all filters combine, and stand in the address. */
export function FilterPanel({ isCompact = false }: { readonly isCompact?: boolean }) {
  const { filter } = address.value;
  const known = meta.value;
  if (!known) return null;
  const { actorTypes, clear, filters, filtersOn, languages, publishers, statuses, statusNames, typeNames } =
    words.value;
  const active = Object.keys(filter);
  return (
    <details class="filters" open={!isCompact || active.length > 0}>
      <summary>
        <h2>{filters}</h2>
        {active.length > 0 && <span class="tag">{filtersOn}</span>}
      </summary>
      {active.length > 0 && (
        <button type="button" onClick={() => narrow(Object.fromEntries(active.map((key) => [key, undefined])))}>
          {clear}
        </button>
      )}
      <DateBrush months={known.months} filter={filter} />
      <RelationChoices meta={known} filter={filter} />
      <Choices
        title={statuses}
        values={known.statuses}
        chosen={filter.statuses}
        label={(status) => statusNames[status]}
        onChange={(next) => narrow({ statuses: next })}
      />
      <Choices
        title={actorTypes}
        values={known.actorTypes}
        chosen={filter.actorTypes}
        label={(type) => typeNames[type]}
        onChange={(next) => narrow({ actorTypes: next })}
      />
      <Choices
        title={languages}
        values={known.languages}
        chosen={filter.languages}
        label={(code) => new Intl.DisplayNames(words.value.lang, { type: 'language' }).of(code)}
        onChange={(next) => narrow({ languages: next })}
      />
      <Choices
        title={publishers}
        values={known.publishers}
        chosen={filter.publishers}
        label={(name) => <bdi>{showMarks(name)}</bdi>}
        onChange={(next) => narrow({ publishers: next })}
      />
      <ConfidenceRange key={filter.confidence} value={filter.confidence} />
    </details>
  );
}
