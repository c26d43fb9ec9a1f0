import { correctTrees } from '../../src/language/conllu/correct-trees.js';
import { readConllu } from '../../src/language/conllu/read-conllu.js';

test('a table corrects the words of the sentences that it names', () => {
  const word = (id: number, form: string, tag: string, head: number, relation: string): string =>
    [id, form, form, tag, '_', '_', head, relation, '_', '_'].join('\t');
  const treebank = (verb: string): string =>
    [
      '# sent_id = a-1',
      word(1, 'Han', 'PRON', 2, 'nsubj'),
      verb,
      '',
      '# sent_id = a-2',
      word(1, 'Ja', 'INTJ', 0, 'root'),
    ].join('\n');
  const wrong = readConllu(treebank(word(2, 'er', 'AUX', 1, 'cop')));
  const right = readConllu(treebank(word(2, 'er', 'VERB', 0, 'root')));
  expect(correctTrees(wrong, '# comment\na-1\t2 VERB 0 root\n')).toEqual(right);
});
