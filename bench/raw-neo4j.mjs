// The limit that Neo4j itself sets: the nodes and edges that a graph has now, written again by plain UNWIND … MERGE and nothing else, without
// journal, look-ups or derivation. The rows are kept in files meanwhile, so that a large graph needs no more memory than a small one.
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROWS = 1_000;
const ACTOR_TYPES = ['Country', 'Organization', 'Person', 'Place'];

async function count(driver, text) {
  const { records } = await driver.executeQuery(text);
  return records.map((record) => record.toObject());
}

/** Writes the rows of a statement to a file, a JSON line each; returns where they are. */
async function spool(driver, text, path) {
  const file = createWriteStream(path);
  const session = driver.session({ fetchSize: 5_000 });
  try {
    for await (const record of session.run(text))
      if (!file.write(`${JSON.stringify(record.get('row'))}\n`)) await once(file, 'drain');
  } finally {
    await session.close();
    file.end();
    await once(file, 'finish');
  }
  return path;
}

const node = (label, more) => ({
  read: `MATCH (n:${label}) RETURN properties(n) AS row`,
  write: `UNWIND $rows AS row MERGE (n:${more ? 'Actor' : label} {id: row.id}) SET n += row${more ? `, n:${label}` : ''}`,
});

const edge = (from, type, to) => {
  const key = from === 'Actor' && to === 'Actor' ? ' {status: row.p.status}' : '';
  return {
    read: `MATCH (a:${from})-[r:${type}]->(b:${to}) RETURN {a: a.id, b: b.id, p: properties(r)} AS row`,
    write: `UNWIND $rows AS row MATCH (a:${from} {id: row.a}) MATCH (b:${to} {id: row.b}) MERGE (a)-[r:${type}${key}]->(b) SET r += row.p`,
  };
};

/** Puts all rows of the graph into the folder. */
export async function spoolGraph(driver, folder) {
  const types = (await count(driver, 'MATCH (:Actor)-[r]->(:Actor) RETURN DISTINCT type(r) AS type')).map(
    ({ type }) => type,
  );
  const kinds = [
    ...ACTOR_TYPES.map((label) => node(label, true)),
    ...['Document', 'Claim', 'Event'].map((label) => node(label)),
    edge('Document', 'MENTIONS', 'Actor'),
    edge('Claim', 'FROM', 'Document'),
    edge('Claim', 'SOURCE', 'Actor'),
    edge('Claim', 'TARGET', 'Actor'),
    edge('Claim', 'SAID_BY', 'Actor'),
    edge('Claim', 'SUPPORTS', 'Event'),
    edge('Actor', 'INITIATED', 'Event'),
    edge('Event', 'AFFECTED', 'Actor'),
    ...types.map((type) => edge('Actor', type, 'Actor')),
  ];
  const spooled = [];
  for (const [index, { read, write }] of kinds.entries())
    spooled.push({ write, path: await spool(driver, read, join(folder, `${index}.jsonl`)) });
  return spooled;
}

async function* batches(path) {
  let rows = [];
  for await (const line of createInterface({ input: createReadStream(path) })) {
    rows.push(JSON.parse(line));
    if (rows.length === ROWS) {
      yield rows;
      rows = [];
    }
  }
  if (rows.length > 0) yield rows;
}

/** Writes the rows into an empty graph, so many transactions at a time. */
export async function writeRaw(driver, spooled, writers) {
  for (const { write, path } of spooled) {
    const parts = batches(path);
    const work = async () => {
      for (let next = await parts.next(); !next.done; next = await parts.next())
        await driver.executeQuery(write, { rows: next.value });
    };
    await Promise.all(Array.from({ length: writers }, work));
  }
}
