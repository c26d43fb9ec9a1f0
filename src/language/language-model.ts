import { decodeModel, encodeModel, EntenteError, intern } from '../core/index.js';
import type { Edit } from './lemma/edits.js';
import type { LemmaRules } from './lemma/lemmatiser.js';
import { RuleTable } from './lemma/rule-table.js';
import { LinearModel, type Planes } from './model/linear-model.js';
import { Actions } from './parse/actions.js';
import { TagSet } from './tag/tag-set.js';
import type { TaggerModels } from './tag/tagger.js';

/** All that is learnt from a language's treebanks. */
export interface LanguageModel<Model = LinearModel> {
  readonly tagger: TaggerModels<Model>;
  readonly lemmas: LemmaRules & { readonly table: RuleTable };
  readonly actions: Actions;
  readonly parser: Model;
}

/** What is written of a model that has been trained. */
interface Trained {
  readonly planes: Planes;
}

interface Facts {
  readonly tags: readonly (readonly [string, readonly string[]])[];
  readonly edits: readonly (readonly [number, string])[];
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly relations: readonly string[];
}

const LINEAR = ['guess', 'coarse', 'fine', 'parse'] as const;

export function encodeLanguageModel({ tagger, lemmas, actions, parser }: LanguageModel<Trained>): Uint8Array {
  const arrays: Record<string, Uint8Array> = {};
  for (const [name, model] of [
    ...LINEAR.slice(0, 3).map((key) => [key, tagger[key as 'guess']] as const),
    ['parse', parser] as const,
  ])
    for (const [plane, bytes] of Object.entries(model.planes)) arrays[`${name}.${plane}`] = bytes as Uint8Array;
  arrays['lemma.keys'] = new Uint8Array(lemmas.table.keys.buffer);
  arrays['lemma.values'] = new Uint8Array(lemmas.table.values.buffer);
  const facts: Facts = {
    tags: tagger.tagSet.fine,
    edits: lemmas.edits.map(({ cut, add }) => [cut, add] as const),
    left: actions.left,
    right: actions.right,
    relations: actions.relations,
  };
  return encodeModel({ facts, arrays });
}

/** Throws MODEL_INVALID, with `name` in the message. */
export function decodeLanguageModel(bytes: Uint8Array, name: string): LanguageModel {
  const { facts, arrays } = decodeModel(bytes, name);
  if (!LINEAR.every((part) => arrays[`${part}.counts`]))
    throw new EntenteError(
      'MODEL_INVALID',
      `${name} is a model of something else; reinstall the package, or train it anew: npm run train`,
    );
  const { tags, edits, left, right, relations } = facts as Facts;
  const tagSet = new TagSet(tags);
  const actions = new Actions(left, right, relations.map(intern));
  const linear = (part: string, classes: number): LinearModel =>
    new LinearModel(
      { counts: arrays[`${part}.counts`]!, labels: arrays[`${part}.labels`]!, weights: arrays[`${part}.weights`]! },
      classes,
    );
  return {
    tagger: {
      tagSet,
      guess: linear('guess', tagSet.coarse.length),
      coarse: linear('coarse', tagSet.coarse.length),
      fine: linear('fine', tagSet.size),
    },
    lemmas: {
      table: new RuleTable(
        new Uint32Array(arrays['lemma.keys']!.slice().buffer),
        new Uint16Array(arrays['lemma.values']!.slice().buffer),
      ),
      edits: edits.map(([cut, add]): Edit => ({ cut, add })),
    },
    actions,
    parser: linear('parse', actions.count),
  };
}
