import { theme } from '../state.js';

/** Colours of the style sheet for what is drawn on a canvas; ask again when the theme changes. */
export function plotColours() {
  const style = getComputedStyle(document.documentElement);
  // Read so that whoever draws with the colours draws again in another theme.
  const isDark = theme.value === 'dark';
  const own = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    isDark,
    ink: own('muted'),
    line: own('line'),
    cooperation: own('cooperation'),
    conflict: own('conflict'),
    accent: own('accent'),
  };
}
