import { reattach, type Token } from '../../core/index.js';
import type { NameSpan } from '../names/names.js';
import { NOMINAL, type Tree } from '../syntax/tree.js';

const DASHES: readonly string[] = ['-', '–', '—'];
/** How a source behind a dash hangs on what it is the source of. */
const SOURCE = 'parataxis';

/**
 * The headline with its source hung on its verb: in "Rebels agree truce with army - Putin" the name behind the dash says so, and is no
 * other name for the army. A sentence in a text ends in a sign, so that a dash before its last name may mean anything.
 */
export function mendHeadline({ tokens }: Tree, names: readonly NameSpan[]): readonly Token[] {
  const source = names.find(({ last }) => last === tokens.length - 1);
  if (!source || !isBehindDash(tokens, source.first)) return tokens;
  const root = tokens.findIndex(({ head }) => head < 0);
  const head = tokens.findIndex(({ head }, at) => at >= source.first && (head < source.first || head > source.last));
  if (root < 0 || head < 0 || root >= source.first) return tokens;
  if (!tokens.slice(0, source.first).some(({ upos }) => upos === 'VERB')) return tokens;
  return tokens.map((token, at): Token => (at === head ? reattach(token, root, SOURCE) : token));
}

/** Whether a word is the source of what it hangs on. */
export const isSource = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.relation === SOURCE && NOMINAL.includes(tokens[at]!.upos) && isBehindDash(tokens, at);

/** Whether a dash with space on both sides stands right before a word. */
function isBehindDash(tokens: readonly Token[], at: number): boolean {
  const [before, dash, after] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (!before || !dash || !after || !DASHES.includes(dash.text)) return false;
  return before.end < dash.start && dash.end < after.start;
}
