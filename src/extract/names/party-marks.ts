import type { Gazetteer, TaggedSentence } from '../../core/index.js';
import { isAcronym } from './acronyms.js';
import { organizationAt, startOfFullName } from './definitions.js';
import type { NameSpan } from './names.js';

/** Longer ones are seldom parties. */
const LONGEST_ACRONYM = 6;

/**
 * The names of a document with the parties that stand in brackets behind those of their members: "Mette Frederiksen (S)", "Yannick
 * Jadot (EELV)", "Chris Murphy (D-Conn.)".
 */
export function addPartyMarks(
  spans: readonly NameSpan[],
  sentences: readonly TaggedSentence[],
  text: string,
  language: string,
  gazetteer: Gazetteer,
): NameSpan[] {
  const partyBehind = (person: NameSpan, next: NameSpan | undefined): readonly NameSpan[] => {
    const at = markBehind(person, sentences);
    if (at === undefined) return [];
    const { sentence } = person;
    const { tokens } = sentences[sentence]!;
    const { text: mark } = tokens[at]!;
    const party = gazetteer.partyMarked(mark, language);
    const isNamed = next?.sentence === sentence && next.first === at;
    // The language may take "PC" for a person, and what is a mark of a party for a name that nobody knows.
    const isMistaken = isNamed && next.entries.length === 0 && (next.type === 'Person' || party !== undefined);
    if (isNamed && !isMistaken) return [];
    const isParty = party !== undefined || (isAcronym(mark) && mark.length <= LONGEST_ACRONYM);
    if (!isParty || startOfFullName(tokens, at - 1, mark) !== undefined) return [];
    return [organizationAt(sentences, text, sentence, at, at, party ? [party] : [])];
  };
  return spans
    .flatMap((span, index) => [span, ...partyBehind(span, spans[index + 1])])
    .filter((span, index, all) => all[index - 1]?.start !== span.start);
}

/** The first token in brackets right behind a person, alone there or with a state of the USA. */
function markBehind({ type, sentence, last }: NameSpan, sentences: readonly TaggedSentence[]): number | undefined {
  const { tokens } = sentences[sentence]!;
  const mark = last + 2;
  if (type !== 'Person' || tokens[last + 1]?.text !== '(') return undefined;
  return tokens[mark + 1]?.text === ')' || tokens[mark + 1]?.text === '-' ? mark : undefined;
}
