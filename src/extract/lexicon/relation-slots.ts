/** Slots that the tree fills by relations, whatever adpositions other words have. */
export const RELATION_SLOTS: ReadonlySet<string> = new Set([
  'subject',
  'members',
  'object',
  'iobj',
  'possessor',
  'adjective',
  'auxiliary',
  'complement',
  'infinitive',
  'doer',
  'party',
]);
