import { append, remember, type GazetteerEntry, type GazetteerMatch, type NameUse } from '../core/index.js';
import { firstKey, isJoining, meetsCase, splitAtoms, splitWords, type Atom } from './atoms.js';
import type { Guards } from './guards.js';

/** A form of a name. `language` is where a short form is used; without one, everywhere. Without an entry it names no actor: "Bank of America". */
export interface NameForm {
  readonly text: string;
  readonly language?: string;
  readonly entry?: GazetteerEntry;
  /** A family name that alone means one person, unless another given name stands before it. */
  readonly isFamilyName?: boolean;
}

interface Leaf {
  readonly form: NameForm;
  readonly atoms: readonly Atom[];
  /** A name of two words or more is the same in every language; a short one or an acronym is not ("FN", "Nice", "Island"). */
  readonly language: string | undefined;
  /** Whether it counts only with its accents. */
  readonly needsAccents: boolean;
}

/** The forms that a word can begin. */
interface Beginning {
  readonly leaves: readonly Leaf[];
  /** Atoms of the longest of them. */
  readonly longest: number;
  /** Whether one of them is the word alone, and the second atoms of the others: few of the texts' "the" and "de" go on as a name does. */
  readonly isName: boolean;
  readonly seconds: ReadonlySet<string>;
  /** Whether one of them names no actor, and so stands in the way of names within. */
  readonly blocks: boolean;
}

/** What is behind an atom in its token: nothing but a possessive, or the head of a compound; undefined where no name can end. */
type Ending = 'whole' | 'compound' | undefined;

interface ReadAtom {
  readonly atom: Atom;
  readonly token: number;
  readonly ending: Ending;
}

interface Candidate {
  readonly leaf: Leaf;
  readonly token: number;
  readonly ending: Ending;
  /** Whether the text has the form with a genitive's ending. */
  readonly isGenitive: boolean;
}

const RANK: Readonly<Record<NameUse, number>> = { capital: 0, name: 1, demonym: 2, part: 3 };
/** "l'Élysée", "d'Israël" as one token; not "ne", which is elided before verbs, so that "N'Djamena" stays a name. */
const ELISION = /^(?:l|d|qu|s|j|m|t|c)$/u;
const APOSTROPHE = /^['’ʼ]$/u;
/** A name of so many words is no common noun, though it has no capital. */
const LONG_NAME = 3;
/** Of a name of so many words only the first needs its capital: "Communauté économique des États de l'Afrique de l'ouest". */
const UNMISTAKABLE = 5;
const CAPITALISED = /^\p{Lu}/u;
/** Within people's names these are written with a capital or without: "Mohamed ould Ghazouani". */
const PARTICLE = /^(?:al|ag|ben|bin|da|de|di|du|el|ould|van|von)$/u;
const HYPHEN = /^[-‐‑]$/u;
/** The second part of an English compound whose first part acts: "the Saudi-led coalition". */
const ACTING = 'led';
/** "US$" is no country. */
const CURRENCY = /\p{Sc}$/u;
const SHORTEST_GENITIVE = 3;
const LONG_WORD = 3;
const LONGEST_NAME = 16;
const LONGEST_BLOCKED = 5;
const NO_LEAVES: readonly Leaf[] = [];
const NO_BEGINNING: Beginning = {
  leaves: NO_LEAVES,
  longest: 0,
  isName: false,
  seconds: new Set(),
  blocks: false,
};

/** Finds the longest known name at a token. Forms are kept by their first atom and cut up when first looked at, so that loading is quick. */
export class NameIndex {
  private readonly forms = new Map<string, NameForm[]>();
  private readonly leaves = new Map<string, readonly Leaf[]>();
  private readonly beginnings = new Map<string, (token: string) => Beginning>();

  constructor(
    forms: Iterable<NameForm>,
    private readonly guards: Guards,
  ) {
    for (const form of forms) append(this.forms, firstKey(form.text), form);
  }

  match(tokens: readonly string[], at: number, language: string): GazetteerMatch | undefined {
    const found = this.find(tokens, at, language);
    return found && found.entries.length > 0 && !this.isInsideBlocked(tokens, at, language) ? found : undefined;
  }

  private isInsideBlocked(tokens: readonly string[], at: number, language: string): boolean {
    for (let start = Math.max(0, at - LONGEST_BLOCKED + 1); start < at; start++) {
      if (!this.beginningAt(tokens[start]!, language).blocks) continue;
      const around = this.find(tokens, start, language);
      if (around && around.entries.length === 0 && start + around.length > at) return true;
    }
    return false;
  }

  private find(tokens: readonly string[], at: number, language: string): GazetteerMatch | undefined {
    const beginning = this.beginningAt(tokens[at]!, language);
    const { leaves, longest } = beginning;
    if (leaves.length === 0 || !goesOn(beginning, tokens, at, language)) return undefined;
    const read = readAtoms(tokens, at, language, longest);
    let best: Candidate[] = [];
    for (const leaf of leaves) {
      const candidate = this.meet(leaf, read, language);
      if (!candidate || this.guards.forbid(leaf.form.text, tokens, at, candidate.token)) continue;
      const ahead = candidate.token - (best[0]?.token ?? -1);
      if (ahead > 0) best = [candidate];
      else if (ahead === 0) best.push(candidate);
    }
    const last = best[0]?.token;
    if (last === undefined) return undefined;
    const entries = best.flatMap((candidate) => this.entryOf(candidate, tokens, at));
    if (entries.length === 0 && best.some(({ leaf }) => leaf.form.entry)) return undefined;
    const isGenitive = best.every((candidate) => candidate.isGenitive);
    return { length: last - at + 1, entries: sortEntries(entries), ...(isGenitive && { isGenitive }) };
  }

  /** The forms that a token can begin: for most there are none. */
  private beginningAt(token: string, language: string): Beginning {
    let look = this.beginnings.get(language);
    if (!look) {
      look = remember((word) => {
        const [first] = atomsOf(word, language);
        const genitive = first && language === 'da' ? withoutGenitive(first) : undefined;
        const leaves = [first, genitive].flatMap((atom) => (atom ? this.leavesOf(atom.key) : NO_LEAVES));
        if (leaves.length === 0) return NO_BEGINNING;
        const longest = Math.max(...leaves.map(({ atoms }) => atoms.length));
        return {
          leaves,
          longest,
          isName: leaves.some(({ atoms }) => atoms.length === 1),
          seconds: new Set(leaves.flatMap(({ atoms }) => atoms[1]?.key ?? [])),
          blocks: leaves.some(({ form }) => !form.entry),
        };
      });
      this.beginnings.set(language, look);
    }
    return look(token);
  }

  private leavesOf(key: string): readonly Leaf[] {
    const cut = this.leaves.get(key);
    if (cut) return cut;
    const forms = this.forms.get(key);
    if (!forms) return NO_LEAVES;
    const leaves = forms.map((form) => {
      const atoms = splitWords(form.text);
      const isLong = atoms.filter((atom) => atom.key.length >= LONG_WORD).length >= 2;
      const needsAccents = this.guards.needsAccents(form.text);
      return { form, atoms, language: isLong ? undefined : form.language, needsAccents };
    });
    this.leaves.set(key, leaves);
    return leaves;
  }

  private meet(leaf: Leaf, read: readonly ReadAtom[], language: string): Candidate | undefined {
    const { atoms, form } = leaf;
    const end = read[atoms.length - 1];
    if (!end?.ending || (leaf.language !== undefined && leaf.language !== language)) return undefined;
    let isGenitive = false;
    for (let index = 0; index < atoms.length; index++) {
      const wanted = atoms[index]!;
      let { atom } = read[index]!;
      if (wanted.key !== atom.key && language === 'da' && index === atoms.length - 1 && end.ending === 'whole') {
        const bare = withoutGenitive(atom);
        isGenitive = bare !== undefined;
        atom = bare ?? atom;
      }
      if (wanted.key !== atom.key) return undefined;
      const isCommonNoun = index === 0 && language === 'fr' && isHeadOfName(form, atoms, atom);
      const isUnmistakable = index > 0 && atoms.length >= UNMISTAKABLE;
      const isParticle = index > 0 && form.entry?.type === 'Person' && PARTICLE.test(wanted.key);
      if (!isCommonNoun && !isUnmistakable && !isParticle && !meetsCase(wanted.plain, atom.plain)) return undefined;
      if (leaf.needsAccents && !sameLetters(wanted.text, atom.text)) return undefined;
    }
    return { leaf, token: end.token, ending: end.ending, isGenitive };
  }

  private entryOf({ leaf, ending }: Candidate, tokens: readonly string[], first: number): GazetteerEntry[] {
    const { entry, text } = leaf.form;
    if (!entry || (entry.use === 'part' && this.guards.isCommon(text))) return [];
    if (ending === 'compound') {
      const acts = entry.use === 'name' && (entry.type === 'Country' || entry.type === 'Organization');
      return acts ? [{ ...entry, use: 'demonym' }] : [];
    }
    const isPart = leaf.form.isFamilyName === true && this.guards.standsAfterName(tokens, first);
    return [isPart ? { ...entry, use: 'part' } : entry];
  }
}

/** "le conseil de l'Arctique", "la cour pénale internationale": the noun that heads the name of an organisation may have no capital. */
const isHeadOfName = ({ entry }: NameForm, wanted: readonly Atom[], { plain }: Atom): boolean =>
  entry?.type === 'Organization' &&
  plain === plain.toLowerCase() &&
  (wanted.length >= LONG_NAME || wanted.some((atom, index) => index > 0 && CAPITALISED.test(atom.plain)));

const sameLetters = (a: string, b: string): boolean =>
  a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase();

function sortEntries(entries: readonly GazetteerEntry[]): GazetteerEntry[] {
  const seen = new Set<string>();
  return [...entries]
    .sort((a, b) => RANK[a.use] - RANK[b.use])
    .filter(({ actor }) => !seen.has(actor) && seen.add(actor));
}

function atomsOf(token: string, language: string): readonly Atom[] {
  const atoms = splitAtoms(token);
  const [first, second] = atoms;
  return language === 'fr' && second && ELISION.test(first!.key) && APOSTROPHE.test(second.gap)
    ? atoms.slice(1)
    : atoms;
}

/** Whether what stands behind the first atom can be the second one of a form, if a form has one. */
function goesOn({ isName, seconds }: Beginning, tokens: readonly string[], at: number, language: string): boolean {
  if (isName) return true;
  const second = readAtoms(tokens, at, language, 2)[1]?.atom;
  if (!second) return false;
  const genitive = language === 'da' ? withoutGenitive(second) : undefined;
  return seconds.has(second.key) || (genitive !== undefined && seconds.has(genitive.key));
}

/** The atoms from a token on, as many as the longest name needs. */
function readAtoms(tokens: readonly string[], at: number, language: string, longest: number): ReadAtom[] {
  const read: ReadAtom[] = [];
  const most = Math.min(longest, LONGEST_NAME);
  for (let token = at; token < tokens.length && read.length < most; token++) {
    const atoms = token === at ? atomsOf(tokens[token]!, language) : splitAtoms(tokens[token]!);
    if (atoms.length === 0 && !isJoining(tokens[token]!)) break;
    for (let index = 0; index < atoms.length; index++)
      read.push({ atom: atoms[index]!, token, ending: endingOf(tokens[token]!, atoms, index, language) });
  }
  return read;
}

function endingOf(token: string, atoms: readonly Atom[], index: number, language: string): Ending {
  const next = atoms[index + 1];
  if (!next) return CURRENCY.test(token) ? undefined : 'whole';
  if (index + 2 === atoms.length && next.key === 's' && APOSTROPHE.test(next.gap)) return 'whole';
  if (!HYPHEN.test(next.gap)) return undefined;
  const isHead = language === 'da' ? next.text === next.text.toLowerCase() : language === 'en' && next.text === ACTING;
  return isHead ? 'compound' : undefined;
}

/** "Nigers" without the s that makes a Danish genitive. */
function withoutGenitive(atom: Atom): Atom | undefined {
  if (!atom.plain.endsWith('s') || atom.key.length < SHORTEST_GENITIVE) return undefined;
  return { ...atom, key: atom.key.slice(0, -1), plain: atom.plain.slice(0, -1), text: atom.text.slice(0, -1) };
}
