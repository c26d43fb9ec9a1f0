import { parseLabel } from '../../src/language/entities/labels.js';
import { readNameSpans } from '../../src/language/entities/read-name-spans.js';

describe('a table of names for the sentences of a treebank', () => {
  const treebank = [
    { comments: ['# sent_id = a-1'], forms: ['Mr.', 'Ali', 'Bo', 'left', 'Niamey', '.'] },
    { comments: ['# sent_id = a-2'], forms: ['It', 'rains', '.'] },
  ];

  test('gives labels to the words that it numbers, and none to sentences that it does not have', () => {
    const table = '# a comment\na-1\t2-3 PER\t5 LOC\n';
    expect(readNameSpans(table, treebank)).toEqual([
      { forms: treebank[0]!.forms, labels: ['O', 'B-PER', 'I-PER', 'O', 'B-LOC', 'O'].map(parseLabel) },
      { forms: treebank[1]!.forms, labels: ['O', 'O', 'O'].map(parseLabel) },
    ]);
  });
});
