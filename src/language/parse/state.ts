/**
 * State of an arc-hybrid transition parser (Kuhlmann et al. 2011): a stack, the next word of the buffer, and what is attached so far.
 * The root stands behind the last word, and behind the root what stands for no word, so that its columns can be read like a word's.
 */
export class State {
  size = 0;
  /** Index of the first word in the buffer; `size` is the root. */
  next = 0;
  depth = 0;
  stack = new Int32Array(0);
  heads = new Int32Array(0);
  labels = new Int32Array(0);
  /** Outermost and second outermost dependents to each side, `none` where there is none, and how many. */
  left1 = new Int32Array(0);
  left2 = new Int32Array(0);
  right1 = new Int32Array(0);
  right2 = new Int32Array(0);
  leftCount = new Int32Array(0);
  rightCount = new Int32Array(0);

  reset(size: number): void {
    if (this.heads.length < size + 2) this.allocate(Math.max(64, size * 2));
    this.size = size;
    this.next = 0;
    this.depth = 0;
    for (const array of [this.heads, this.labels]) array.fill(-1, 0, size + 2);
    for (const array of [this.left1, this.left2, this.right1, this.right2]) array.fill(this.none, 0, size + 2);
    for (const array of [this.leftCount, this.rightCount]) array.fill(0, 0, size + 2);
  }

  /** What stands for no word. */
  get none(): number {
    return this.size + 1;
  }

  /** The word `back` places under the top of the stack; -1 where there is none. */
  peek(back: number): number {
    return back < this.depth ? this.stack[this.depth - 1 - back]! : -1;
  }

  get isDone(): boolean {
    return this.depth === 0 && this.next === this.size;
  }

  get canShift(): boolean {
    return this.next < this.size;
  }

  /** Only one word can hang on the root: the last one left. */
  get canAttachLeft(): boolean {
    return this.depth > 0 && (this.next < this.size || this.depth === 1);
  }

  get canAttachRight(): boolean {
    return this.depth > 1;
  }

  shift(): void {
    this.stack[this.depth++] = this.next++;
  }

  /** The top of the stack becomes a dependent of the buffer's first word. */
  attachLeft(label: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.next;
    this.heads[child] = head;
    this.labels[child] = label;
    this.left2[head] = this.left1[head]!;
    this.left1[head] = child;
    this.leftCount[head]! += 1;
  }

  /** The top of the stack becomes a dependent of the word under it. */
  attachRight(label: number): void {
    const child = this.stack[--this.depth]!;
    const head = this.stack[this.depth - 1]!;
    this.heads[child] = head;
    this.labels[child] = label;
    this.right2[head] = this.right1[head]!;
    this.right1[head] = child;
    this.rightCount[head]! += 1;
  }

  private allocate(length: number): void {
    const make = (): Int32Array<ArrayBuffer> => new Int32Array(length + 2);
    this.stack = make();
    this.heads = make();
    this.labels = make();
    this.left1 = make();
    this.left2 = make();
    this.right1 = make();
    this.right2 = make();
    this.leftCount = make();
    this.rightCount = make();
  }
}
