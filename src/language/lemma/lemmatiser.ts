import { hashUnits, join2, spread } from '../model/hash.js';
import { applyEdit, type Edit } from './edits.js';
import type { RuleTable } from './rule-table.js';

/** Longest suffix with a rule of its own. */
export const LONGEST = 7;
const WHOLE = 15;
const FINE = 300;

/** Key of the rule for a suffix of a lower case form with a tag; `size` above LONGEST is the whole form. */
export function keyOfRule(form: string, size: number, tag: number): number {
  const isWhole = size > LONGEST;
  const hash = hashUnits(form, isWhole ? 0 : Math.max(0, form.length - size), form.length);
  return join2(isWhole ? WHOLE : size, spread(tag), hash);
}

export const fineRuleTag = (fine: number): number => FINE + fine;

export interface LemmaRules {
  readonly table: Pick<RuleTable, 'find'>;
  readonly edits: readonly Edit[];
}

/** Number of the edit by the longest suffix that has a rule, the whole form first, and the fine tag before the coarse; -1 if none. */
export function findRule(table: Pick<RuleTable, 'find'>, lower: string, coarse: number, fine: number): number {
  for (let size = LONGEST + 1; size >= 0; size -= 1) {
    if (size <= LONGEST && size > lower.length) continue;
    const byFine = table.find(keyOfRule(lower, size, fineRuleTag(fine)));
    if (byFine >= 0) return byFine;
    const byCoarse = table.find(keyOfRule(lower, size, coarse));
    if (byCoarse >= 0) return byCoarse;
  }
  return -1;
}

/** Lemmas of the treebank's kind: in the form's own case for a name, else in lower case but for words such as "I". */
export function lemmatise(rules: LemmaRules, form: string, isName: boolean, coarse: number, fine: number): string {
  const lower = form.toLowerCase().replaceAll('’', "'");
  const rule = findRule(rules.table, lower, coarse, fine);
  const base = isName ? form : lower;
  const lemma = rule < 0 ? base : applyEdit(base, rules.edits[rule]!);
  return lemma === '' ? base : lemma;
}
