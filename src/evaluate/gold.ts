import { z } from 'zod';
import { RELATIONS, STATUSES } from '../core/index.js';

const relationType = z.string().refine((type) => RELATIONS.has(type), 'not a relation type of the ontology');
const oneOrMore = z
  .union([relationType, z.array(relationType).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]));

/** A gold document: what careful readers found in a text. The format is told in docs/evaluate.md. */
export const goldSchema = z.object({
  id: z.string(),
  lang: z.string(),
  date: z.string().optional(),
  source: z.string().optional(),
  text: z.string().optional(),
  actors: z.array(
    z.object({
      id: z.string(),
      type: z.string(),
      names: z.array(z.string()).min(1),
      aliases: z.array(z.string()).default([]),
      optional: z.boolean().default(false),
    }),
  ),
  relations: z.array(
    z.object({
      type: oneOrMore,
      source: z.array(z.string()).min(1),
      target: z.array(z.string()).min(1),
      status: z.enum(STATUSES).optional(),
      statusAlso: z.array(z.enum(STATUSES)).default([]),
      date: z.string().optional(),
      quote: z.string().optional(),
      optional: z.boolean().default(false),
    }),
  ),
});

export type GoldDocument = z.infer<typeof goldSchema>;
export type GoldRelation = GoldDocument['relations'][number];

/** What `extract` writes for a document, as far as scoring reads it. */
export interface PredictedDocument {
  readonly id: string;
  readonly actors: readonly {
    readonly id: string;
    readonly name: string;
    readonly type: string;
    readonly aliases?: readonly string[];
    readonly mentions?: readonly { readonly text: string }[];
  }[];
  readonly relations: readonly PredictedRelation[];
}

export interface PredictedRelation {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly status: string;
  readonly date?: string;
  readonly quote: string;
  readonly confidence: number;
  readonly rule: string;
}
