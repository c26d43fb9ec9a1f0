import { append, RELATIONS, type Article } from '../core/index.js';
import { mapActors, type GoldDocument, type GoldText } from '../evaluate/index.js';
import { OFFICE, type Candidate } from '../extract/relations/candidates.js';
import type { Entity } from '../extract/extraction.js';
import type { Resolver } from '../resolve/index.js';

/** A candidate with what gold says of it. */
export interface Example {
  readonly candidate: Candidate<Int32Array>;
  /** The gold relation that it tells, as a number of its document; undefined where it tells none. */
  readonly gold: number | undefined;
}

/** The candidates of one gold document; `told` is how many relations gold asks for that the model could tell. */
export interface DocumentExamples {
  readonly id: string;
  readonly language: string;
  readonly examples: readonly Example[];
  readonly told: number;
}

/** A part of a text, in its UTF-16 units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

interface CandidateReader {
  candidates(article: Article): {
    readonly sentences: readonly Span[];
    readonly entities: readonly Entity[];
    readonly candidates: readonly Candidate<Int32Array>[];
  };
}

/** Labels the candidates of a gold document. What gold calls optional is left out: it is neither right nor wrong. */
export function readExamples(
  { gold, text }: GoldText,
  article: Article,
  extractor: CandidateReader,
  resolver: Resolver,
): DocumentExamples {
  const { sentences, entities, candidates } = extractor.candidates(article);
  const goldOf = mapEntities(gold, text, entities, candidates, resolver);
  const labels = labelsOf(gold, text);
  const examples = candidates.flatMap((candidate): Example[] => {
    const key = keyOf(candidate.type, goldOf(candidate.source.entity), goldOf(candidate.target.entity));
    const label = labels.get(key);
    if (!label) return [{ candidate, gold: undefined }];
    return label.isOptional || !isQuoted(sentences[candidate.source.sentence]!, label)
      ? []
      : [{ candidate, gold: label.relation }];
  });
  const told = gold.relations.filter(({ optional, type }) => !optional && type[0] !== OFFICE).length;
  return { id: gold.id, language: gold.lang, examples, told };
}

const keyOf = (type: string, source: string, target: string): string => `${type}|${source}>${target}`;

interface Label {
  readonly isOptional: boolean;
  /** The gold relation, as a number of its document. */
  readonly relation: number;
  /** Where the text says so, if gold quotes it. */
  readonly quotes: readonly Span[];
}

function labelsOf({ relations }: GoldDocument, text: string): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  for (const [relation, { type, source, target, optional, quote }] of relations.entries()) {
    const start = quote === undefined ? -1 : text.indexOf(quote);
    const quotes = start < 0 ? [] : [{ start, end: start + quote!.length }];
    const add = (key: string): void => {
      const other = labels.get(key);
      if (!other || other.isOptional) labels.set(key, { isOptional: optional, relation, quotes });
      else
        labels.set(key, { ...other, quotes: other.quotes.length && quotes.length ? [...other.quotes, ...quotes] : [] });
    };
    for (const name of type)
      for (const from of source)
        for (const to of target) {
          add(keyOf(name, from, to));
          if (RELATIONS.get(name)!.symmetric) add(keyOf(name, to, from));
        }
  }
  return labels;
}

/** Whether a sentence is where gold says that the relation is told: the same two actors elsewhere prove nothing. */
const isQuoted = ({ start, end }: Span, { quotes }: Label): boolean =>
  quotes.length === 0 || quotes.some((quote) => start < quote.end && quote.start < end);

/** The gold actor that an entity is, by the forms that mean it; another key where it is none. */
function mapEntities(
  gold: GoldDocument,
  text: string,
  entities: readonly Entity[],
  candidates: readonly Candidate[],
  resolver: Resolver,
): (entity: Entity) => string {
  const resolved = resolver.resolve(entities);
  const forms = new Map<string, { text: string }[]>();
  for (const { source, target } of candidates)
    for (const { entity, start, end } of [source, target])
      append(forms, resolved[entity.index]!.actor.id, { text: text.slice(start, end) });
  const actors = [...new Map(resolved.map(({ actor }) => [actor.id, actor])).values()].map(
    ({ id, name, type, aliases }) => ({ id, name, type, aliases, mentions: forms.get(id) ?? [] }),
  );
  const { goldOf } = mapActors(gold, { id: gold.id, actors, relations: [] });
  return ({ index }) => goldOf.get(resolved[index]!.actor.id) ?? `?${index}`;
}
