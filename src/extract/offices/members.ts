import type { Knowledge } from '../../core/index.js';
import type { Mention } from '../extraction.js';
import { factOf, type Fact } from '../facts.js';
import type { ReadSentence } from '../read-sentence.js';
import type { WordIndex } from '../lexicon/word-index.js';

const MEMBER = 0.8;
/** The kind of known organisations that have members above all, and the class of nouns for them. */
export const PARTY = 'party';
/** Kinds of those that stand in brackets behind a member; behind other people stand media that show them, or whom they speak for. */
const MARKING: readonly (string | undefined)[] = [PARTY, 'movement', 'armed-group'];

/** Kinds of those that are called their leader's. */
const LED: readonly (string | undefined)[] = [...MARKING, 'alliance'];

/** The class of nouns for those who are in an organisation together: member, ally. */
const FELLOW = 'fellow';

/** Who is in a party, or leads what is called theirs, as news says beside a name: "Yannick Jadot (EELV)", "Modi's Bharatiya Janata Party". */
export function readMembers(sentence: ReadSentence, knowledge: Knowledge, words: WordIndex): Fact[] {
  const { names } = sentence;
  return names.flatMap((party): Fact[] => {
    if (party.entity.type !== 'Organization') return [];
    const fellows = fellowsOf(sentence, party, words);
    if (fellows.length > 0)
      return fellows.map((fellow) => membership(sentence, fellow, party, { type: 'MEMBER_OF', rule: 'member' }));
    const owner = ownerOf(sentence, party, knowledge);
    const member = markedMember(sentence, party, knowledge) ?? owner ?? memberOfCalled(sentence, party, words);
    // Whose party it is by name leads it; "his party" may be that of any of its members.
    const type = member && member === owner && owner.kind === 'name' ? 'HOLDS_OFFICE_IN' : 'MEMBER_OF';
    return member ? [membership(sentence, member, party, { type, rule: 'party' })] : [];
  });
}

const membership = (
  sentence: ReadSentence,
  source: Mention,
  target: Mention,
  { type, rule }: Pick<Fact, 'type' | 'rule'>,
): Fact => factOf(sentence, { type, source, target, status: 'actual', trigger: target.head, confidence: MEMBER, rule });

/** "EU members Hungary and Slovakia", "NATO ally Turkey": the countries right behind such a noun, which stands right behind the name of the organisation. */
function fellowsOf({ tree, names }: ReadSentence, { last }: Mention, words: WordIndex): readonly Mention[] {
  const noun = tree.tokens[last + 1];
  if (!noun || !words.inClass(noun.lemma.toLowerCase(), FELLOW)) return [];
  const found: Mention[] = [];
  let start = last + 2;
  for (const name of names) {
    if (name.first !== start || name.entity.type !== 'Country') continue;
    found.push(name);
    start = name.last + 2;
    const joint = tree.tokens[start - 1];
    if (joint?.text !== ',' && joint?.upos !== 'CCONJ') break;
  }
  return found;
}

/** "Chris Murphy (D-Conn.)" */
function markedMember(
  { tree, names }: ReadSentence,
  { first, entity }: Mention,
  knowledge: Knowledge,
): Mention | undefined {
  if (tree.tokens[first - 1]?.text !== '(') return undefined;
  if (entity.known && !MARKING.includes(knowledge.actor(entity.known)?.kind)) return undefined;
  return names.find(({ last, entity: member }) => last === first - 2 && member.type === 'Person');
}

/** "Bazoum's party, the PNDS", "le parti du président Macky Sall, l'APR": whose party it is that is then called by its name. */
function memberOfCalled(
  { tree, at, arguments: args }: ReadSentence,
  { head }: Mention,
  words: WordIndex,
): Mention | undefined {
  const beside = tree.is(head, 'appos') ? tree.head(head) : -1;
  // A parser may hang the name of the party on whose it is.
  const noun = beside >= 0 && tree.is(beside, 'nmod') ? tree.head(beside) : beside;
  if (noun < 0 || !words.inClass(tree.token(noun).lemma.toLowerCase(), PARTY)) return undefined;
  return args
    .find(noun, 'possessor')
    .concat(tree.children(noun, 'nmod'))
    .flatMap((owner) => at[owner]!)
    .find(({ entity }) => entity.type === 'Person');
}

/** "Modi's Hindu nationalist Bharatiya Janata Party", "Haftar's Libyan National Army", "Trump and his Republican Party" */
function ownerOf(sentence: ReadSentence, { head, entity }: Mention, knowledge: Knowledge): Mention | undefined {
  if (!entity.known || !LED.includes(knowledge.actor(entity.known)?.kind)) return undefined;
  return sentence.arguments
    .find(head, 'possessor')
    .flatMap((owner) => sentence.at[owner]!)
    .find((mention) => mention.entity.type === 'Person');
}
