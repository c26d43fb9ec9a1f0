import { EntenteError, isPartialDate, RELATIONS } from '../core/index.js';
import type { Parameter, Report, Value } from './report.js';

/** Finds the one actor that a name, an alias or an id means; throws USAGE with near names where there is none. */
export type FindActor = (text: string) => Promise<{ readonly id: string }>;

/** The values that a report's statement runs with, each checked before anything runs. Throws USAGE. */
export async function readParameters(
  { name, parameters }: Report,
  given: Readonly<Record<string, string>>,
  findActor: FindActor,
): Promise<Record<string, Value>> {
  const unknown = Object.keys(given).find((key) => !parameters.some((parameter) => parameter.name === key));
  if (unknown !== undefined) {
    const known = parameters.map((parameter) => parameter.name).join(', ') || 'no parameters';
    throw new EntenteError('USAGE', `report ${name} has no parameter "${unknown}"; it has ${known}`);
  }
  const values: Record<string, Value> = {};
  for (const parameter of parameters) {
    const text = given[parameter.name];
    if (text !== undefined) values[parameter.name] = await readValue(name, parameter, text, findActor);
    else if (parameter.default !== undefined) values[parameter.name] = parameter.default;
    else throw new EntenteError('USAGE', `report ${name} needs --param ${parameter.name}=…: ${parameter.means}`);
  }
  return values;
}

async function readValue(report: string, parameter: Parameter, text: string, findActor: FindActor): Promise<Value> {
  const wrong = (expected: string): never => {
    throw new EntenteError('USAGE', `report ${report}: ${parameter.name} must be ${expected}, not "${text}"`);
  };
  switch (parameter.type) {
    case 'actor':
      return (await findActor(text)).id;
    case 'integer':
      return /^\d{1,9}$/u.test(text) ? Number(text) : wrong('a whole number, 0 or more');
    case 'number':
      return Number.isFinite(Number(text)) && Number(text) > 0 ? Number(text) : wrong('a number above 0');
    case 'date':
      return isPartialDate(text) ? text : wrong('a date such as 2023, 2023-07 or 2023-07-26');
    case 'relation':
      return RELATIONS.has(text)
        ? text
        : wrong(`a relation type such as ${[...RELATIONS.keys()].slice(0, 3).join(', ')}`);
    case 'choice':
      return parameter.choices?.includes(text) ? text : wrong(`one of ${parameter.choices?.join(', ')}`);
    case 'text':
      return text;
  }
}
