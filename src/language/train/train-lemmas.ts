import { findEdit, type Edit } from '../lemma/edits.js';
import { LONGEST, findRule, fineRuleTag, keyOfRule } from '../lemma/lemmatiser.js';
import type { LanguageModel } from '../language-model.js';
import { buildRuleTable } from '../lemma/rule-table.js';
import type { TagSet } from '../tag/tag-set.js';
import type { Example } from './treebank.js';
import type { TagExample } from './train-tagger.js';

interface Word {
  readonly lower: string;
  readonly coarse: number;
  readonly fine: number;
  readonly edit: number;
  readonly count: number;
}

/**
 * Suffix rules from the shortest to the longest, then whole forms; a rule is kept only where the shorter ones say something else.
 * Each form counts once, so that frequent irregular words do not make rules.
 */
export function trainLemmas(
  examples: readonly Example[],
  tagged: readonly TagExample[],
  tagSet: TagSet,
): LanguageModel['lemmas'] {
  const edits: Edit[] = [];
  const words = collectWords(examples, tagged, tagSet, edits);
  const rules = new Map<number, number>();
  const table = { find: (key: number): number => rules.get((key | 1) >>> 0) ?? -1 };
  for (let size = 0; size <= LONGEST + 1; size += 1) {
    for (const tagOf of [(word: Word) => word.coarse, (word: Word) => fineRuleTag(word.fine)]) {
      const groups = new Map<number, Map<number, number>>();
      const samples = new Map<number, Word>();
      for (const word of words) {
        // A whole word is no evidence for its ending: "pu" (pouvoir) says nothing of "rompu".
        if (size <= LONGEST && size >= word.lower.length) continue;
        const key = (keyOfRule(word.lower, size, tagOf(word)) | 1) >>> 0;
        const votes = groups.get(key) ?? new Map<number, number>();
        votes.set(word.edit, (votes.get(word.edit) ?? 0) + (size > LONGEST ? word.count : 1));
        groups.set(key, votes);
        samples.set(key, word);
      }
      for (const [key, votes] of groups) {
        const [[edit, count]] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]) as [[number, number]];
        const sample = samples.get(key)!;
        const shorter = findRule(table, sample.lower, sample.coarse, sample.fine);
        if (edit === shorter) continue;
        // An ending has to see all that it cuts off, and to be right twice more often than what the shorter ones say.
        const lead = count - (votes.get(shorter) ?? 0);
        if (size > LONGEST || (lead > 1 && edits[edit]!.cut <= size)) rules.set(key, edit);
      }
    }
  }
  return { table: buildRuleTable(rules), edits };
}

function collectWords(
  examples: readonly Example[],
  tagged: readonly TagExample[],
  tagSet: TagSet,
  edits: Edit[],
): Word[] {
  const numbers = new Map<string, number>();
  const words = new Map<string, { word: Omit<Word, 'edit' | 'count'>; votes: Map<number, number> }>();
  examples.forEach(({ forms, lemmas }, index) => {
    const { coarse, fine } = tagged[index]!;
    forms.forEach((form, at) => {
      const lemma = lemmas[at]!;
      if (lemma === '_' && form !== '_') return;
      const isName = tagSet.upos[coarse[at]!] === 'PROPN';
      const lower = form.toLowerCase().replaceAll('’', "'");
      const { cut, add } = findEdit(isName ? form : lower, lemma);
      const name = `${cut} ${add}`;
      const edit = numbers.get(name) ?? edits.push({ cut, add }) - 1;
      numbers.set(name, edit);
      const key = `${fine[at]!} ${lower}`;
      const entry = words.get(key) ?? { word: { lower, coarse: coarse[at]!, fine: fine[at]! }, votes: new Map() };
      entry.votes.set(edit, (entry.votes.get(edit) ?? 0) + 1);
      words.set(key, entry);
    });
  });
  return [...words.values()].map(({ word, votes }) => {
    const [[edit, count]] = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0]) as [[number, number]];
    return { ...word, edit, count };
  });
}
