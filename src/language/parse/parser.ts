import type { Scorer } from '../model/scorer.js';
import type { Actions } from './actions.js';
import { fillParseParts, type ParseContext } from './parse-parts.js';
import { PARSE_TEMPLATES } from './parse-templates.js';
import { State } from './state.js';

/** Heads (-1 for the root) and labels of a sentence's words; one tree. */
export interface Heads {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/** Greedy arc-hybrid parser: two actions a word, each the best of a linear model. */
export class Parser {
  private readonly state = new State();

  constructor(
    readonly actions: Actions,
    private readonly model: Scorer,
  ) {}

  parse(context: ParseContext): Heads {
    const { state, actions, model } = this;
    const { parts, scores } = model;
    const size = context.word.length - 2;
    state.reset(size);
    while (!state.isDone) {
      const forced = actions.findForced(state);
      if (forced < 0) {
        fillParseParts(parts, state, context);
        model.score(model.join(PARSE_TEMPLATES));
      }
      actions.apply(state, forced < 0 ? actions.findBest(state, scores) : forced);
    }
    const heads = state.heads.slice(0, size);
    for (let at = 0; at < size; at += 1) if (heads[at] === size) heads[at] = -1;
    return { heads, labels: state.labels.slice(0, size) };
  }
}
