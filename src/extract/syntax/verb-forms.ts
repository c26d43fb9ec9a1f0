import type { Features } from '../../core/index.js';

/** Whether a verb's form is a present participle, which treebanks of some languages call a gerund: "drawing a rebuke", "provoquant". */
export const isPresentParticiple = ({ VerbForm, Tense }: Features): boolean =>
  VerbForm === 'Ger' || (VerbForm === 'Part' && Tense === 'Pres');

/** Whether a verb's form is a participle of what is done or over: "drawn", "angrebet". */
export const isPastParticiple = ({ VerbForm, Tense }: Features): boolean => VerbForm === 'Part' && Tense !== 'Pres';
