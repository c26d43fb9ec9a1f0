import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/*
 * wink-nlp's tokenizer without the rest of wink-nlp. `winkNLP(model).readDoc` learns each new word, and what it has
 * learned changes how later words are cut, so the same article could give other tokens after another article; its
 * memory also grows with the vocabulary for ever. Here the words are those of the model and nothing is learned.
 */
interface WinkCore {
  readonly features: { readonly lexeme: { readonly list: readonly string[] } };
  readonly tcat: { readonly hash: Readonly<Record<string, number>> };
  readonly trex: unknown;
  readonly preserve: unknown;
}
interface WinkDocument {
  _addToken(text: string): void;
  _addTokenIfInCache(text: string): number;
  isLexeme(text: string): boolean;
}
type Tokenizer = (document: WinkDocument, text: string) => void;

interface Wink {
  readonly tokenize: Tokenizer;
  readonly lexemes: ReadonlySet<string>;
}

const UNKNOWN = 0;
const KNOWN = 99;

let wink: Wink | undefined;

function loadWink(): Wink {
  const require = createRequire(import.meta.url);
  // The file itself: the package's own loader copies all of it, and unpacks what is not used here, which takes five times as long.
  const file = require.resolve('wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json');
  const core = JSON.parse(readFileSync(file, 'utf8')) as WinkCore;
  const compile = require('wink-nlp/src/compile-trex.js') as (trex: unknown) => unknown;
  const create = require('wink-nlp/src/tokenizer.js') as (trex: unknown, tcat: unknown, preserve: unknown) => Tokenizer;
  return {
    tokenize: create(compile(core.trex), core.tcat.hash, core.preserve),
    lexemes: new Set(core.features.lexeme.list),
  };
}

/**
 * Where wink cuts a piece of text without white space: the offsets between its tokens, ascending, without 0 and the
 * length. Undefined where wink's tokens are not the piece. Give it at most some hundred characters: its expressions
 * for addresses take quadratic time.
 */
export function cutWithWink(piece: string): number[] | undefined {
  wink ??= loadWink();
  const { lexemes, tokenize } = wink;
  const tokens: string[] = [];
  tokenize(
    {
      _addToken: (text) => void tokens.push(text),
      _addTokenIfInCache: (text) => (lexemes.has(text) ? (tokens.push(text), KNOWN) : UNKNOWN),
      isLexeme: (text) => lexemes.has(text),
    },
    piece,
  );
  if (tokens.join('') !== piece) return undefined;
  const cuts: number[] = [];
  let at = 0;
  for (const token of tokens.slice(0, -1)) cuts.push((at += token.length));
  return cuts;
}
