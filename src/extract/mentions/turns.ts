import type { Tree } from '../syntax/tree.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The classes of letters before a colon that open a question and an answer of an interview. */
const QUESTION_MARK = 'questionMark';
const ANSWER_MARK = 'answerMark';

/** Whose turn it is in an interview that is printed with "Q:" and "A:"; nobody's before the first of them. */
export class Turns {
  turn: 'question' | 'answer' | undefined;

  constructor(private readonly words: WordIndex) {}

  /** Reads whether a sentence opens a turn. */
  read({ tokens }: Tree): void {
    const [mark, colon] = tokens;
    if (!mark || colon?.text !== ':') return;
    if (this.words.inClass(mark.text.toLowerCase(), QUESTION_MARK)) this.turn = 'question';
    else if (this.turn !== undefined && this.words.inClass(mark.text.toLowerCase(), ANSWER_MARK)) this.turn = 'answer';
  }
}
