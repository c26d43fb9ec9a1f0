import { createRequire } from 'node:module';
import type { Upos } from '../../core/index.js';
import type { TaggedSpan, TextTagger } from './measure-text.js';

interface WinkItems {
  out(kind?: unknown): string[];
}
interface WinkDocument {
  tokens(): WinkItems;
  sentences(): { each(visit: (sentence: WinkDocument) => void): void };
}
interface Wink {
  readDoc(text: string): WinkDocument;
  readonly its: { readonly pos: unknown };
}

/** wink-nlp's own English pipeline, to compare with. It names no persons, organisations or places. */
export function openWinkTagger(): TextTagger {
  const require = createRequire(import.meta.url);
  const open = require('wink-nlp') as (model: unknown, stages: readonly string[]) => Wink;
  const wink = open(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  return (text) => {
    const sentences: { start: number; end: number; tokens: TaggedSpan[] }[] = [];
    let at = 0;
    wink
      .readDoc(text)
      .sentences()
      .each((sentence) => {
        const tags = sentence.tokens().out(wink.its.pos) as Upos[];
        const tokens = sentence
          .tokens()
          .out()
          .map((word, index) => {
            const start = text.indexOf(word, at);
            at = start + word.length;
            return { start, end: at, upos: tags[index]! };
          })
          // Line breaks are tokens of wink-nlp's, and of no treebank.
          .filter(({ start, end }) => text.slice(start, end).trim() !== '');
        if (tokens.length > 0) sentences.push({ start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens });
      });
    return sentences;
  };
}
