import type { GazetteerEntry, GazetteerMatch, NameUse } from '../core/index.js';
import { isJoining, meetsCase, splitAtoms, type Atom } from './atoms.js';
import type { Guards } from './guards.js';

/** A form of a name. `language` is where it is used; without one, everywhere. Without an entry it names no actor: "Indian Ocean". */
export interface NameForm {
  readonly text: string;
  readonly language?: string;
  readonly entry?: GazetteerEntry;
}

interface Leaf {
  readonly form: NameForm;
  readonly atoms: readonly Atom[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly leaves: Leaf[];
}

const RANK: Readonly<Record<NameUse, number>> = { capital: 0, name: 1, demonym: 2, part: 3 };
/** "l'Élysée", "d'Israël" as one token. */
const ELISION = /^(?:l|d|qu|s|n|j|m|t|c)$/u;
/** The ends of a token that leave a name what it is: "Niger's", "USA's". */
const POSSESSIVE = /^['’ʼ]$/u;
/** The second part of an English compound whose first part acts: "the Saudi-led coalition". */
const ACTING = 'led';
const SHORTEST_GENITIVE = 3;
const LONGEST_BLOCKED = 5;

/** Finds the longest known name at a token. A tree over atoms; matching costs as many steps as the name has atoms. */
export class NameIndex {
  private readonly root: Node = { next: new Map(), leaves: [] };

  constructor(
    forms: Iterable<NameForm>,
    private readonly guards: Guards,
  ) {
    for (const form of forms) this.add(form);
  }

  private add(form: NameForm): void {
    const atoms = splitWords(form.text);
    if (atoms.length === 0) return;
    let node = this.root;
    for (const { key } of atoms) {
      let next = node.next.get(key);
      if (!next) node.next.set(key, (next = { next: new Map(), leaves: [] }));
      node = next;
    }
    node.leaves.push({ form, atoms });
  }

  match(tokens: readonly string[], at: number, language: string): GazetteerMatch | undefined {
    const found = this.find(tokens, at, language);
    return found && found.entries.length > 0 && !this.isInsideBlocked(tokens, at, language) ? found : undefined;
  }

  private isInsideBlocked(tokens: readonly string[], at: number, language: string): boolean {
    for (let start = Math.max(0, at - LONGEST_BLOCKED + 1); start < at; start++) {
      const around = this.find(tokens, start, language);
      if (around && around.entries.length === 0 && start + around.length > at) return true;
    }
    return false;
  }

  private find(tokens: readonly string[], at: number, language: string): GazetteerMatch | undefined {
    let best: GazetteerMatch | undefined;
    const read: Atom[] = [];
    let node = this.root;
    for (let token = at; token < tokens.length; token++) {
      const atoms = atomsOf(tokens[token]!, token === at && language === 'fr');
      if (atoms.length === 0) {
        if (token > at && isJoining(tokens[token]!)) continue;
        return best;
      }
      for (let index = 0; index < atoms.length; index++) {
        const atom = atoms[index]!;
        const ending = endOf(atoms, index, language);
        if (ending !== undefined) {
          const found = this.leavesAt(node, read, atom, ending, language, tokens, at, token);
          if (found) best = found;
        }
        const next = node.next.get(atom.key);
        if (!next) return best;
        node = next;
        read.push(atom);
      }
    }
    return best;
  }

  /** The entries of the names that end with this atom, read as it is or as a genitive. */
  private leavesAt(
    node: Node,
    read: readonly Atom[],
    last: Atom,
    ending: 'whole' | 'compound',
    language: string,
    tokens: readonly string[],
    first: number,
    token: number,
  ): GazetteerMatch | undefined {
    const match = (atom: Atom): GazetteerMatch | undefined => {
      const end = node.next.get(atom.key);
      if (!end || end.leaves.length === 0) return undefined;
      const atoms = [...read, atom];
      const leaves = end.leaves.filter((leaf) => this.meets(leaf, atoms, language));
      if (leaves.length === 0 || this.guards.forbid(leaves[0]!.form.text, tokens, first, token)) return undefined;
      const entries = leaves.flatMap(({ form }) => (form.entry ? [form.entry] : []));
      return { length: token - first + 1, entries: this.sort(this.weigh(entries, ending, tokens, first, token)) };
    };
    const found = match(last) ?? (language === 'da' ? match(withoutGenitive(last)) : undefined);
    return found?.entries.length === 0 && ending === 'compound' ? undefined : found;
  }

  private meets({ form, atoms }: Leaf, text: readonly Atom[], language: string): boolean {
    if (form.language !== undefined && form.language !== language) return false;
    if (!atoms.every(({ plain }, index) => meetsCase(plain, text[index]!.plain))) return false;
    return (
      !this.guards.needsAccents(form.text) || atoms.every((atom, index) => meetsCase(atom.text, text[index]!.text))
    );
  }

  private weigh(
    entries: readonly GazetteerEntry[],
    ending: 'whole' | 'compound',
    tokens: readonly string[],
    first: number,
    last: number,
  ): GazetteerEntry[] {
    if (ending === 'compound')
      return entries
        .filter(({ type }) => type === 'Country' || type === 'Organization')
        .map((entry) => ({ ...entry, use: 'demonym' }));
    if (first < last || !this.guards.standsAfterName(tokens, first)) return [...entries];
    return entries.map((entry) => (entry.type === 'Person' ? { ...entry, use: 'part' } : entry));
  }

  private sort(entries: readonly GazetteerEntry[]): GazetteerEntry[] {
    const seen = new Set<string>();
    return [...entries]
      .sort((a, b) => RANK[a.use] - RANK[b.use])
      .filter(({ actor }) => !seen.has(actor) && seen.add(actor));
  }
}

export const splitWords = (text: string): readonly Atom[] => text.split(/\s+/u).flatMap(splitAtoms);

function atomsOf(token: string, mayElide: boolean): readonly Atom[] {
  const atoms = splitAtoms(token);
  const [first, second] = atoms;
  return mayElide && second && ELISION.test(first!.key) && POSSESSIVE.test(second.gap) ? atoms.slice(1) : atoms;
}

/** Whether a name may end with this atom of its token: nothing but a possessive behind it, or the head of a compound. */
function endOf(atoms: readonly Atom[], index: number, language: string): 'whole' | 'compound' | undefined {
  const next = atoms[index + 1];
  if (!next) return 'whole';
  if (index + 2 === atoms.length && next.key === 's' && POSSESSIVE.test(next.gap)) return 'whole';
  if (next.gap !== '-' && next.gap !== '‑') return undefined;
  if (language === 'da') return next.text === next.text.toLowerCase() ? 'compound' : undefined;
  return language === 'en' && next.text === ACTING ? 'compound' : undefined;
}

function withoutGenitive(atom: Atom): Atom {
  const isGenitive = atom.key.endsWith('s') && atom.key.length >= SHORTEST_GENITIVE && atom.plain.endsWith('s');
  if (!isGenitive) return atom;
  return { ...atom, key: atom.key.slice(0, -1), plain: atom.plain.slice(0, -1), text: atom.text.slice(0, -1) };
}
