import { readFileSync } from 'node:fs';
import { resourcePath } from '../../core/index.js';

/** Where things are in a kernel's memory, from 0: score.wat tells the layout. */
export const FEATURES = 0;
export const PARTS = 1024;
export const TEMPLATES = 1280;
export const SCORES = 3328;
/** What the kernel needs for itself ends here. */
export const SCRATCH = 6976;

/** Scores are summed so many classes at a time. */
export const CLASSES_AT_ONCE = 24;

export interface Kernel {
  readonly memory: ArrayBuffer;
  /** Joins as many templates, of which those before `ends` have one part, two, three. */
  readonly join: (count: number, end1: number, end2: number, end3: number) => void;
  /** Scores the first `count` features. */
  readonly score: (count: number) => void;
}

/** Addresses and sizes that score.wat imports. */
export interface Layout {
  readonly shift: number;
  readonly records: number;
  readonly width: number;
}

const PAGE = 65_536;

let module: WebAssembly.Module | undefined;

/** A memory of at least `size` bytes, all 0, and what works in it. */
export function openKernel(size: number, layout: Layout): Kernel {
  module ??= new WebAssembly.Module(readFileSync(resourcePath('src', 'language', 'model', 'score.wasm')));
  const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) });
  const { exports } = new WebAssembly.Instance(module, { model: { memory, ...layout } });
  return { ...(exports as unknown as Omit<Kernel, 'memory'>), memory: memory.buffer };
}
