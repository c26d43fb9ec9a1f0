import type { Sentence, Token } from '../../core/index.js';
import { writeFeatures } from '../tag/features.js';

const clean = (text: string): string => text.replaceAll(/\s+/gu, ' ');

function formatToken(token: Token, index: number, next: Token | undefined): string {
  const isGlued = next !== undefined && next.start === token.end;
  return [
    index + 1,
    clean(token.text),
    clean(token.lemma),
    token.upos,
    '_',
    writeFeatures(token.features),
    token.head + 1,
    token.relation,
    '_',
    isGlued ? 'SpaceAfter=No' : '_',
  ].join('\t');
}

/** Sentences in the format of universaldependencies.org/format, numbered from 1. A contraction ("du") is one word. */
export function formatConllu(sentences: readonly Sentence[]): string {
  return sentences
    .map(({ tokens }, number) => {
      const text = tokens.map((token, index) => {
        const next = tokens[index + 1];
        return clean(token.text) + (next && next.start > token.end ? ' ' : '');
      });
      const lines = tokens.map((token, index) => formatToken(token, index, tokens[index + 1]));
      return [`# sent_id = ${number + 1}`, `# text = ${text.join('')}`, ...lines, ''].join('\n') + '\n';
    })
    .join('');
}
