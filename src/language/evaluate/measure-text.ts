import type { Upos } from '../../core/index.js';
import { uposOf } from '../tag/tag-set.js';
import type { Span } from '../tokens/tokenize.js';
import type { Example } from '../train/treebank.js';

export interface TaggedSpan extends Span {
  readonly upos: Upos;
}
/** Whatever cuts a text into sentences and tags their words. */
export type TextTagger = (text: string) => readonly (Span & { readonly tokens: readonly TaggedSpan[] })[];

/** F1 in percent against raw text, as in the CoNLL shared task of 2018. */
export interface TextScores {
  readonly tokens: number;
  readonly sentences: number;
  /** Tokens with their part of speech: a token that is cut wrongly is tagged wrongly. */
  readonly upos: number;
}

const TEXT = '# text = ';
/** Comments of CoNLL-U: before the sentence the text has a new paragraph. */
const NEW_PARAGRAPH = /^# new(?:par|doc)\b/u;
const ENDS_IN_PUNCTUATION = /[.!?…]["'”’»)\]]*$/u;

class SpanCount {
  private correct = 0;
  private found = 0;
  private gold = 0;

  add(found: readonly string[], gold: readonly string[]): void {
    const keys = new Set(gold);
    this.correct += found.filter((key) => keys.has(key)).length;
    this.found += found.length;
    this.gold += gold.length;
  }

  get f1(): number {
    return (200 * this.correct) / Math.max(1, this.found + this.gold);
  }
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`;
const keyOfTagged = (span: TaggedSpan): string => `${keyOf(span)} ${span.upos}`;

/** The words' spans in their sentence's text, in order; a word that the text does not have is left out. */
function placeWords({ forms, coarse }: Example, text: string): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  let at = 0;
  forms.forEach((form, index) => {
    const start = text.indexOf(form, at);
    if (start < 0) return;
    at = start + form.length;
    spans.push({ start, end: at, upos: uposOf(coarse[index]!) });
  });
  return spans;
}

/**
 * Tokens and tags of each `# text` by itself; sentences of all texts that end in punctuation, with a blank line before those that begin
 * a paragraph or a document, as in the raw text of the shared task, and a space before others.
 */
export function measureText(examples: readonly Example[], tag: TextTagger): TextScores {
  const tokens = new SpanCount();
  const tags = new SpanCount();
  const ends: string[] = [];
  let whole = '';
  for (const example of examples) {
    const text = example.comments.find((comment) => comment.startsWith(TEXT))?.slice(TEXT.length);
    if (text === undefined) continue;
    const found = tag(text).flatMap((sentence) => sentence.tokens);
    const gold = placeWords(example, text);
    tokens.add(found.map(keyOf), gold.map(keyOf));
    tags.add(found.map(keyOfTagged), gold.map(keyOfTagged));
    if (!ENDS_IN_PUNCTUATION.test(text)) continue;
    if (whole !== '') whole += example.comments.some((comment) => NEW_PARAGRAPH.test(comment)) ? '\n\n' : ' ';
    ends.push(keyOf({ start: whole.length, end: whole.length + text.length }));
    whole += text;
  }
  const sentences = new SpanCount();
  sentences.add(tag(whole).map(keyOf), ends);
  return { tokens: tokens.f1, sentences: sentences.f1, upos: tags.f1 };
}
