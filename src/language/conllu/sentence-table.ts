const SENTENCE_ID = '# sent_id = ';

/** The sentence's id in its treebank, from its comments; empty where it has none. */
export const sentenceId = (comments: readonly string[]): string =>
  comments.find((comment) => comment.startsWith(SENTENCE_ID))?.slice(SENTENCE_ID.length) ?? '';

/**
 * What a table says of the sentences of a treebank that this repository does not hold: a line a sentence, its id and then cells, with tabs
 * between; lines that begin with "#" are comments.
 */
export function readSentenceTable(text: string): ReadonlyMap<string, readonly string[]> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [id, ...cells] = line.split('\t');
      return [id!, cells] as const;
    }),
  );
}
