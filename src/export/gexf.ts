import type { Graph } from './graph.js';
import { EDGE_PROPERTIES, edgeId, NODE_PROPERTIES, type Property } from './network.js';
import { escapeXml } from './xml.js';

function* declare<Of>(kind: 'node' | 'edge', properties: readonly Property<Of>[]): Generator<string> {
  yield `<attributes class="${kind}">`;
  for (const { name, type } of properties) yield `<attribute id="${name}" title="${name}" type="${type}"/>`;
  yield '</attributes>';
}

function writeValues<Of>(properties: readonly Property<Of>[], item: Of): string {
  const values = properties.flatMap(({ name, of }) => {
    const value = of(item);
    return value === undefined ? [] : `<attvalue for="${name}" value="${escapeXml(String(value))}"/>`;
  });
  return `<attvalues>${values.join('')}</attvalues>`;
}

/** Actors and relationships as GEXF 1.3 (gexf.net), line by line; the weight of an edge is its number of events. */
export function* writeGexf({ actors, relationships }: Graph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<gexf xmlns="http://gexf.net/1.3" version="1.3">';
  yield '<meta><creator>Entente</creator></meta>';
  yield '<graph defaultedgetype="directed" mode="static">';
  yield* declare('node', NODE_PROPERTIES);
  yield* declare('edge', EDGE_PROPERTIES);
  yield '<nodes>';
  for (const actor of actors)
    yield `<node id="${escapeXml(actor.id)}" label="${escapeXml(actor.name)}">${writeValues(NODE_PROPERTIES, actor)}</node>`;
  yield '</nodes>';
  yield '<edges>';
  for (const relationship of relationships) {
    const [id, source, target] = [edgeId(relationship), relationship.source, relationship.target].map(escapeXml);
    yield `<edge id="${id}" source="${source}" target="${target}" label="${relationship.type}" weight="${relationship.events}">${writeValues(EDGE_PROPERTIES, relationship)}</edge>`;
  }
  yield '</edges>';
  yield '</graph>';
  yield '</gexf>';
}
