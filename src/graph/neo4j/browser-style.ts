import { RELATIONS, type RelationDefinition } from '../../core/index.js';

type Properties = Readonly<Record<string, string>>;

const rule = (selector: string, properties: Properties): string =>
  `${selector} {\n${Object.entries(properties)
    .map(([name, value]) => `  ${name}: ${value};\n`)
    .join('')}}\n`;

const node = (label: string, colour: string, caption: string, more: Properties = {}): string =>
  rule(`node.${label}`, {
    color: colour,
    'border-color': '#404040',
    'text-color-internal': '#ffffff',
    caption: `'${caption}'`,
    ...more,
  });

/** Verbal and material cooperation in light and deep blue, conflict in light and deep red, standing facts in grey. */
const QUADS = ['#8c8c8c', '#67a9cf', '#2166ac', '#ef8a62', '#b2182b'] as const;

/** Told apart by colour-blind readers too (Okabe and Ito 2008); and what can be read on it. */
const BLOCS = [
  ['#0072b2', '#ffffff'],
  ['#e69f00', '#222222'],
  ['#009e73', '#ffffff'],
  ['#cc79a7', '#222222'],
  ['#56b4e9', '#222222'],
  ['#d55e00', '#ffffff'],
  ['#f0e442', '#222222'],
  ['#999999', '#ffffff'],
] as const;

const relationship = ({ type, quad }: RelationDefinition): string =>
  rule(`relationship.${type}`, {
    color: QUADS[quad],
    'shaft-width': quad === 2 || quad === 4 ? '3px' : '1px',
    'text-color-external': QUADS[quad],
    caption: `'${type} {events}'`,
  });

/**
 * The style sheet of Neo4j Browser: actors by type, or by bloc where `entente blocs` found one, with their names; relationships
 * by the quad class of the ontology, with type and number of events.
 */
export function browserStyle(): string {
  return [
    rule('node', {
      diameter: '70px',
      color: '#a5abb6',
      'border-color': '#9aa1ac',
      'border-width': '2px',
      'text-color-internal': '#ffffff',
      'font-size': '11px',
    }),
    rule('relationship', {
      color: '#bfbfbf',
      'shaft-width': '1px',
      'font-size': '9px',
      padding: '3px',
      'text-color-external': '#555555',
      'text-color-internal': '#ffffff',
      caption: "'<type>'",
    }),
    node('Actor', '#666666', '{name}'),
    node('Country', '#4d7c4a', '{name}'),
    node('Organization', '#7b5ea7', '{name}'),
    node('Person', '#b5651d', '{name}'),
    node('Place', '#5b8a9a', '{name}'),
    ...BLOCS.map(([colour, ink], index) => node(`Bloc${index + 1}`, colour, '{name}', { 'text-color-internal': ink })),
    node('Event', '#404040', '{type}', { diameter: '50px', 'font-size': '9px' }),
    node('Claim', '#dddddd', '{quote}', { diameter: '80px', 'text-color-internal': '#222222', 'font-size': '9px' }),
    node('Document', '#f4ead5', '{title}', { diameter: '60px', 'text-color-internal': '#222222', 'font-size': '9px' }),
    ...[...RELATIONS.values()].map(relationship),
  ].join('\n');
}
