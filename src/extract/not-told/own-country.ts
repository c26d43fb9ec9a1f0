import type { RelationType } from '../../core/index.js';
import type { Candidate } from '../relations/candidates.js';

/** What those who serve a country do to others and not to it, by what news tells of them. */
const TO_OTHERS: readonly RelationType[] = [
  'CRITICIZED',
  'PLEDGED_TO',
  'REJECTED',
  'SUPPORTED',
  'THREATENED',
  'URGED',
  'VISITED',
];

/** The offices of those who speak and act for a country; lawmakers and mayors may be of its opposition. */
const OF_GOVERNMENT: readonly string[] = [
  'head-of-state',
  'head-of-government',
  'monarch',
  'minister',
  'deputy-minister',
  'foreign-minister',
  'defence-minister',
  'ambassador',
  'envoy',
  'spokesperson',
];

/** "The minister said that Chad would stay": what who acts for a country says of it blames, urges or praises nobody. */
export const isOfOwnCountry = ({ type, source: { entity }, target }: Candidate): boolean =>
  TO_OTHERS.includes(type) &&
  target.entity.type === 'Country' &&
  entity.belongsTo === target.entity &&
  OF_GOVERNMENT.some((office) => entity.offices.has(office));
