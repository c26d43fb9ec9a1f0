/** Colours of the style sheet for what is drawn on a canvas; ask again when the theme changes. */
export function plotColours() {
  const style = getComputedStyle(document.documentElement);
  const own = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: own('muted'),
    line: own('line'),
    page: own('page'),
    cooperation: own('cooperation'),
    conflict: own('conflict'),
    accent: own('accent'),
  };
}
