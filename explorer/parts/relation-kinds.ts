import type { Meta, Quad } from '../../src/explore/contract.js';

/** Relation types under the kinds of deeds they are, in the order in which they are read best. */
export const relationKinds = ({
  relations,
}: Meta): readonly { readonly quad: Quad; readonly types: readonly string[] }[] =>
  ([2, 1, 3, 4, 0] as const satisfies readonly Quad[]).map((quad) => ({
    quad,
    types: relations.filter((one) => one.quad === quad).map(({ type }) => type),
  }));
