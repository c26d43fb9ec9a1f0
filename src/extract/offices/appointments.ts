import type { Mention } from '../extraction.js';
import type { ReadSentence } from '../read-sentence.js';
import type { TermSpan } from '../lexicon/terms.js';
import type { WordIndex } from '../lexicon/word-index.js';

/** The class of verbs by which somebody gets an office: "named X prime minister", "was elected president", "became mayor". */
const APPOINTING = 'appointing';
/** The class of those whose subject gets it: "became mayor", "a prêté serment comme président". */
const BECOMING = 'becoming';
/** The class of words within what such a verb says: "sworn *in* as", "au *poste* de", "udråbte *sig selv* til". */
const WITHIN = 'appointingPart';
/** How far the office stands behind the verb at most, in tokens. */
const REACH = 12;

/** How far before the verb its reflexive pronoun stands: "s'est autoproclamé". */
const REFLEXIVE_REACH = 3;

/** Tags of what stands between the verb, the name and the office. */
const BETWEEN: readonly string[] = ['DET', 'ADJ', 'ADP', 'NUM', 'ADV'];

/** Who gets an office, by which verb, and who gives it where the sentence names them. */
export interface Appointment {
  readonly verb: number;
  readonly holder: Mention;
  readonly by?: Mention;
}

/** "The junta named X prime minister", "X was sworn in as president": by words in their order, as parsers differ on what the office hangs on. */
export function appointmentTo(sentence: ReadSentence, term: TermSpan, words: WordIndex): Appointment | undefined {
  const { tree, names, at, arguments: args } = sentence;
  const verb = verbBefore(sentence, term.first, words);
  if (verb === undefined) return undefined;
  const mentionIn = (slot: string): Mention | undefined => args.find(verb, slot).flatMap((head) => at[head]!)[0];
  const behind = names.find(({ entity, first, last }) => entity.type === 'Person' && first > verb && last < term.first);
  const isFree = (from: number, to: number): boolean =>
    tree.tokens.slice(from, to).every(({ upos, lemma }, offset) => {
      const isInstitution = at[from + offset]!.some(({ entity }) => entity.type !== 'Person');
      return isInstitution || BETWEEN.includes(upos) || words.inClass(lemma.toLowerCase(), WITHIN);
    });
  const isPassive = args.isPassive(verb);
  // "Macron confirmed the minister would go": who does it to another, and not to themselves, gets nothing.
  const isOfSubject =
    words.inClass(tree.token(verb).lemma.toLowerCase(), BECOMING) ||
    tree.tokens
      .slice(Math.max(0, verb - REFLEXIVE_REACH), term.first)
      .some(({ features }) => features.Reflex === 'Yes');
  const holder = behind ?? (isPassive ? mentionIn('object') : isOfSubject ? mentionIn('subject') : undefined);
  const isNext = behind
    ? isFree(verb + 1, behind.first) && isFree(behind.last + 1, term.first)
    : isFree(verb + 1, term.first);
  if (holder?.entity.type !== 'Person' || !isNext) return undefined;
  // "The junta named X prime minister": with a name behind it the verb is no passive, whatever it looks like.
  const by = behind ? (mentionIn('subject') ?? mentionIn('object')) : isPassive ? mentionIn('subject') : undefined;
  return { verb, holder, ...(by && by.entity !== holder.entity && { by }) };
}

/** The verb of appointing before the office, with no other verb and no comma between. */
function verbBefore({ tree }: ReadSentence, office: number, words: WordIndex): number | undefined {
  for (let at = office - 1; at >= 0 && at >= office - REACH; at -= 1) {
    const { upos, lemma, text } = tree.token(at);
    if (text === ',') return undefined;
    if (upos === 'VERB' || upos === 'AUX') return words.inClass(lemma.toLowerCase(), APPOINTING) ? at : undefined;
  }
  return undefined;
}
