import { readFileSync } from 'node:fs';
import { resourcePath } from '../../core/index.js';

/** Where the scores are in a kernel's memory, and behind what it needs for itself: score.wat tells the layout. */
export const SCORES = 1024;
export const SCRATCH = 5632;

/** Scores the first `count` features in the memory. */
export type Kernel = (count: number) => void;

/** Addresses and sizes that score.wat imports. */
export interface Layout {
  readonly shift: number;
  readonly filled: number;
  readonly records: number;
  readonly width: number;
}

const PAGE = 65_536;

let module: WebAssembly.Module | undefined;

/** A memory of at least `size` bytes, all 0, and what scores in it. */
export function openKernel(size: number, layout: Layout): { readonly memory: ArrayBuffer; readonly score: Kernel } {
  module ??= new WebAssembly.Module(readFileSync(resourcePath('src', 'language', 'model', 'score.wasm')));
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) });
  const { exports } = new WebAssembly.Instance(module, { model: { memory, ...layout } });
  return { memory: memory.buffer, score: exports['score'] as Kernel };
}
