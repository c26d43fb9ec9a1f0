/** What kernel.ts uses of WebAssembly, as TypeScript knows it in browsers only. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Memory {
    constructor(descriptor: { readonly initial: number });
    readonly buffer: ArrayBuffer;
  }
  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, number | Memory>>>>);
    readonly exports: Readonly<Record<string, unknown>>;
  }
}
