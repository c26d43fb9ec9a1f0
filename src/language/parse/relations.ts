const KEPT = new Set(['pass', 'agent', 'relcl', 'prt', 'poss']);

/** A relation without the subtypes that treebanks disagree on. */
export function normaliseRelation(relation: string): string {
  const [base, subtype] = relation.split(':') as [string, string?];
  if (subtype === undefined || !KEPT.has(subtype)) return base;
  return subtype === 'agent' && base !== 'obl' ? base : `${base}:${subtype}`;
}

export const stripSubtype = (relation: string): string => relation.split(':')[0]!;
