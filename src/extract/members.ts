import type { Knowledge } from '../core/index.js';
import type { Mention } from './extraction.js';
import { factOf, type Fact } from './facts.js';
import type { ReadSentence } from './read-sentence.js';

const MEMBER = 0.8;
/** The kind of known organisations that have members above all. */
export const PARTY = 'party';
/** Kinds of those that stand in brackets behind a member; behind other people stand media that show them, or whom they speak for. */
const MARKING: readonly (string | undefined)[] = [PARTY, 'movement', 'armed-group'];

/** Kinds of those that are called their leader's. */
const LED: readonly (string | undefined)[] = [...MARKING, 'alliance'];

/** Who is in a party, or leads what is called theirs, as news says beside a name: "Yannick Jadot (EELV)", "Modi's Bharatiya Janata Party". */
export function readMembers(sentence: ReadSentence, knowledge: Knowledge): Fact[] {
  const { names } = sentence;
  return names.flatMap((party): Fact[] => {
    if (party.entity.type !== 'Organization') return [];
    const owner = ownerOf(sentence, party, knowledge);
    const member = markedMember(sentence, party, knowledge) ?? owner;
    if (!member) return [];
    return [
      factOf(sentence, {
        // Whose party it is by name leads it; "his party" may be that of any of its members.
        type: member === owner && owner.kind === 'name' ? 'HOLDS_OFFICE_IN' : 'MEMBER_OF',
        source: member,
        target: party,
        status: 'actual',
        trigger: party.head,
        confidence: MEMBER,
        rule: 'party',
      }),
    ];
  });
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

/** "Modi's Hindu nationalist Bharatiya Janata Party", "Haftar's Libyan National Army", "Trump and his Republican Party" */
function ownerOf(sentence: ReadSentence, { head, entity }: Mention, knowledge: Knowledge): Mention | undefined {
  if (!entity.known || !LED.includes(knowledge.actor(entity.known)?.kind)) return undefined;
  return sentence.arguments
    .find(head, 'possessor')
    .flatMap((owner) => sentence.at[owner]!)
    .find((mention) => mention.entity.type === 'Person');
}
