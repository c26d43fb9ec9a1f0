import type { NetworkView } from '../address.js';
import { show } from '../state.js';

type Choices = { readonly [Key in keyof NetworkView]?: NetworkView[Key] | undefined };

/** The network with other choices; what is undefined is chosen no more. */
export function choose(view: NetworkView, change: Choices): void {
  const next = Object.fromEntries(Object.entries({ ...view, ...change }).filter(([, value]) => value !== undefined));
  show({ view: next as unknown as NetworkView });
}
