import { LANGS, WHOLE_NETWORK, type Lang, type Theme, type View } from '../address.js';
import { address, lang, linkTo, meta, show, words } from '../state.js';
import { LANG_NAMES } from '../words.js';
import { SearchBox } from './search-box.js';

/** Which part of the page a view belongs to. */
const PARTS: Readonly<Record<View['name'], 'network' | 'reports' | 'review'>> = {
  network: 'network',
  actor: 'network',
  pair: 'network',
  document: 'network',
  reports: 'reports',
  report: 'reports',
  review: 'review',
};

function PartLink({ to }: { readonly to: View & { readonly name: 'network' | 'reports' | 'review' } }) {
  const isHere = PARTS[address.value.view.name] === to.name;
  return (
    <a href={linkTo(to)} {...(isHere && { 'aria-current': 'page' as const })}>
      {words.value[to.name]}
    </a>
  );
}

export function Header() {
  const { themes, theme, language, search } = words.value;
  const chosen = address.value.theme ?? 'auto';
  const setTheme = (value: string): void => show({ theme: value === 'auto' ? undefined : (value as Theme) });
  return (
    <header class="top">
      <a class="brand" href={linkTo(WHOLE_NETWORK)}>
        Entente
      </a>
      <nav aria-label="Entente">
        <PartLink to={WHOLE_NETWORK} />
        <PartLink to={{ name: 'reports' }} />
        {meta.value?.review && <PartLink to={{ name: 'review' }} />}
      </nav>
      <SearchBox label={search} onPick={({ id }) => show({ view: { name: 'actor', id } })} />
      <div class="choices">
        <select
          aria-label={language}
          value={lang.value}
          onChange={(event) => show({ lang: event.currentTarget.value as Lang })}
        >
          {LANGS.map((one) => (
            <option key={one} value={one} lang={one}>
              {LANG_NAMES[one]}
            </option>
          ))}
        </select>
        <select aria-label={theme} value={chosen} onChange={(event) => setTheme(event.currentTarget.value)}>
          {(['auto', 'light', 'dark'] as const).map((one) => (
            <option key={one} value={one}>
              {themes[one]}
            </option>
          ))}
        </select>
      </div>
    </header>
  );
}
