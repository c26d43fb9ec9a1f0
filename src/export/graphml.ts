import type { Graph } from './graph.js';
import { EDGE_PROPERTIES, edgeId, NODE_PROPERTIES, type Property } from './network.js';
import { escapeXml } from './xml.js';

function writeData<Of>(properties: readonly Property<Of>[], prefix: string, item: Of): string {
  return properties
    .flatMap(({ name, of }) => {
      const value = of(item);
      return value === undefined ? [] : `<data key="${prefix}-${name}">${escapeXml(String(value))}</data>`;
    })
    .join('');
}

/** Actors and relationships as GraphML (graphml.graphdrawing.org), line by line: a directed graph with parallel edges. */
export function* writeGraphml({ actors, relationships }: Graph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">';
  for (const { name, type } of NODE_PROPERTIES)
    yield `<key id="node-${name}" for="node" attr.name="${name}" attr.type="${type}"/>`;
  for (const { name, type } of EDGE_PROPERTIES)
    yield `<key id="edge-${name}" for="edge" attr.name="${name}" attr.type="${type}"/>`;
  yield '<graph id="entente" edgedefault="directed">';
  for (const actor of actors)
    yield `<node id="${escapeXml(actor.id)}">${writeData(NODE_PROPERTIES, 'node', actor)}</node>`;
  for (const relationship of relationships) {
    const [id, source, target] = [edgeId(relationship), relationship.source, relationship.target].map(escapeXml);
    yield `<edge id="${id}" source="${source}" target="${target}">${writeData(EDGE_PROPERTIES, 'edge', relationship)}</edge>`;
  }
  yield '</graph>';
  yield '</graphml>';
}
