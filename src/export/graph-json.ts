/**
 * A graph as JSON, one node or edge a line. Its lists are sorted already and keys are put in order here, so that the same graph
 * gives the same bytes from every store.
 */
export function graphJson(graph: object): string {
  const parts = Object.entries(graph).map(([name, rows]) => {
    const lines = (rows as readonly unknown[]).map((row) => JSON.stringify(row, sortKeys));
    return `${JSON.stringify(name)}: [${lines.length ? `\n${lines.join(',\n')}\n` : ''}]`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
