import { computed, effect, signal } from '@preact/signals';
import type { Filter, Meta } from '../src/explore/contract.js';
import { formatAddress, LANGS, parseAddress, type Address, type Lang, type Theme, type View } from './address.js';
import { wordsOf } from './words.js';

/** What the page shows; follows the address bar, which back, forward and links change. */
export const address = signal<Address>(parseAddress(location.hash));

/** What there is to choose from; undefined until the server has told. */
export const meta = signal<Meta | undefined>(undefined);

const darkness = matchMedia('(prefers-color-scheme: dark)');
const prefersDark = signal(darkness.matches);
const preferredLang: Lang =
  navigator.languages.map((tag) => LANGS.find((lang) => tag.startsWith(lang))).find((lang) => lang !== undefined) ??
  'en';

export const lang = computed<Lang>(() => address.value.lang ?? preferredLang);
export const theme = computed<Theme>(() => address.value.theme ?? (prefersDark.value ? 'dark' : 'light'));
export const words = computed(() => wordsOf(lang.value));

/** Follows what happens outside of the page, the address bar and the system's theme, and tells the document before anything is drawn. */
export function followSurroundings(): void {
  addEventListener('hashchange', () => (address.value = parseAddress(location.hash)));
  darkness.addEventListener('change', () => (prefersDark.value = darkness.matches));
  effect(() => {
    document.documentElement.lang = lang.value;
    document.documentElement.dataset['theme'] = theme.value;
  });
}

/** The address of a view, with filter, language and theme as they are. */
export const linkTo = (view: View): string => formatAddress({ ...address.value, view });

/** Goes to another view; `replace` does so without a step for the back button. */
export function show(change: Partial<Address>, how: 'push' | 'replace' = 'push'): void {
  const next = formatAddress({ ...address.value, ...change });
  if (next === formatAddress(address.value)) return;
  history[how === 'push' ? 'pushState' : 'replaceState'](null, '', next);
  address.value = parseAddress(next);
}

/** Sets or, with undefined, unsets parts of the filter. */
export function narrow(change: { readonly [Key in keyof Filter]: Filter[Key] | undefined }): void {
  const filter = Object.fromEntries(
    Object.entries({ ...address.value.filter, ...change }).filter(([, value]) => value !== undefined),
  );
  show({ filter });
}
