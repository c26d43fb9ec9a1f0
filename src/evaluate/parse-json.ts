import type { z } from 'zod';
import { EntenteError } from '../core/index.js';

/** The data of a text that holds JSON of a schema. Throws USAGE with the place (`where`, and the path within) that does not fit. */
export function parseJson<Schema extends z.ZodType>(schema: Schema, json: string, where: string): z.output<Schema> {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch (error) {
    throw new EntenteError('USAGE', `${where}: ${error instanceof Error ? error.message : String(error)}`);
  }
  const checked = schema.safeParse(data);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new EntenteError('USAGE', `${where}: at ${issue!.path.join('.')}: ${issue!.message}`);
}
