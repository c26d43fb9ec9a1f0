import type { Features } from '../../core/index.js';

/** The features that the core knows, in the order they are written in, and their values. */
const VALUES: Readonly<Record<keyof Features, readonly string[]>> = {
  Case: ['Gen', 'Nom', 'Acc'],
  Definite: ['Def', 'Ind'],
  Degree: ['Pos', 'Cmp', 'Sup'],
  Gender: ['Masc', 'Fem', 'Neut', 'Com'],
  Mood: ['Ind', 'Imp', 'Cnd', 'Sub'],
  Number: ['Sing', 'Plur'],
  Person: ['1', '2', '3'],
  Polarity: ['Neg'],
  Poss: ['Yes'],
  PronType: ['Prs', 'Rel', 'Dem', 'Int', 'Art', 'Ind', 'Neg', 'Tot'],
  Reflex: ['Yes'],
  Tense: ['Past', 'Pres', 'Fut', 'Imp'],
  VerbForm: ['Fin', 'Inf', 'Part', 'Ger'],
  Voice: ['Act', 'Pass'],
};

/** A FEATS column without what the core does not know, in a fixed order; "" where nothing is left. */
export function normaliseFeatures(column: string): string {
  const found = new Map(column.split('|').map((pair) => pair.split('=') as [string, string]));
  return Object.entries(VALUES)
    .filter(([name, values]) => values.includes(found.get(name) ?? ''))
    .map(([name]) => `${name}=${found.get(name)!}`)
    .join('|');
}

export function readFeatures(normalised: string): Features {
  if (normalised === '') return toFeatures({});
  return toFeatures(Object.fromEntries(normalised.split('|').map((pair) => pair.split('='))) as Features);
}

/**
 * The same features in an object that has a field for each, undefined where there is none: words have some sixty sets of them, and where
 * objects differ in their fields V8 reads them by search, and compiles each function anew that meets another one.
 */
export const toFeatures = (known: Features): Features =>
  ({
    Case: known.Case,
    Definite: known.Definite,
    Degree: known.Degree,
    Gender: known.Gender,
    Mood: known.Mood,
    Number: known.Number,
    Person: known.Person,
    Polarity: known.Polarity,
    Poss: known.Poss,
    PronType: known.PronType,
    Reflex: known.Reflex,
    Tense: known.Tense,
    VerbForm: known.VerbForm,
    Voice: known.Voice,
  }) as Features;

/** As a FEATS column, "_" where there are none. */
export function writeFeatures(features: Features): string {
  const names = Object.keys(VALUES) as (keyof Features)[];
  return names.flatMap((name) => (features[name] ? [`${name}=${features[name]}`] : [])).join('|') || '_';
}
