import { useEffect, useId, useState } from 'preact/hooks';
import type { ActorSummary, SearchAnswer } from '../../src/explore/contract.js';
import { ask, RefusedError } from '../api.js';
import { nameOf, showMarks } from '../names.js';
import { words } from '../state.js';
import { fill } from '../words.js';
import { KindIcon } from './actor.js';

type Found = SearchAnswer['actors'][number];

interface SearchBoxProps {
  readonly label: string;
  readonly onPick: (actor: ActorSummary) => void;
  /** What stands in the field at first; what is picked stays there. */
  readonly value?: string;
  readonly onText?: (text: string) => void;
  readonly isLabelShown?: boolean;
  readonly required?: boolean;
}

/** What actors go by a name that is being typed, asked for after the last key. */
function useFound(text: string): readonly Found[] | undefined {
  const [found, setFound] = useState<readonly Found[]>();
  useEffect(() => {
    if (text.trim() === '') return setFound(undefined);
    const stop = new AbortController();
    const wait = setTimeout(() => {
      ask<SearchAnswer>(`search?q=${encodeURIComponent(text)}`, stop.signal).then(
        ({ actors }) => setFound(actors),
        (error: unknown) => {
          if (error instanceof RefusedError) setFound([]);
          else if (!stop.signal.aborted) throw error;
        },
      );
    }, 120);
    return () => {
      clearTimeout(wait);
      stop.abort();
    };
  }, [text]);
  return found;
}

/** Finds an actor by any of its names; a combobox with a list, as the ARIA practices have it. */
export function SearchBox({
  label,
  onPick,
  value = '',
  onText,
  isLabelShown = false,
  required = false,
}: SearchBoxProps) {
  const id = useId();
  const [text, setText] = useState(value);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = useFound(isOpen ? text : '');
  useEffect(() => setText(value), [value]);

  const pick = (actor: Found): void => {
    setOpen(false);
    setText(onText ? actor.name : '');
    onText?.(actor.name);
    onPick(actor);
  };
  const type = (typed: string): void => {
    setText(typed);
    setActive(0);
    setOpen(true);
    onText?.(typed);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = (found?.length ?? 0) - 1;
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, last));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Escape') setOpen(false);
    else if (event.key === 'Enter' && isOpen && found?.[active]) pick(found[active]);
    else return;
    event.preventDefault();
  };

  const isShown = isOpen && found !== undefined;
  return (
    <div class="search-box">
      <label for={`${id}-field`} class={isLabelShown ? '' : 'unseen'}>
        {label}
      </label>
      <input
        id={`${id}-field`}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        required={required}
        placeholder={isLabelShown ? words.value.searchHint : label}
        value={text}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        {...(isShown && found.length > 0 && { 'aria-activedescendant': `${id}-${active}` })}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setOpen(false)}
      />
      <div class="search-list" hidden={!isShown}>
        <ul id={`${id}-list`} role="listbox" aria-label={label}>
          {found?.map((actor, at) => (
            <li
              key={actor.id}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === active}
              onMouseDown={(event) => {
                event.preventDefault();
                pick(actor);
              }}
            >
              <KindIcon type={actor.type} />
              <bdi>{nameOf(actor)}</bdi>
              {actor.matched !== actor.name && (
                <small>{fill(words.value.matched, { name: showMarks(actor.matched) })}</small>
              )}
              <small class="count">{words.value.count('events', actor.events)}</small>
            </li>
          ))}
        </ul>
        {found?.length === 0 && <p role="status">{words.value.noMatch}</p>}
      </div>
    </div>
  );
}
