import { pluralise } from './pluralise.js';

/** What other judgements change in a graph. */
export const judgedOtherwise = (documents: number): string =>
  `${pluralise(documents, 'document')} ${documents === 1 ? 'is' : 'are'} judged otherwise now`;
