import type { ActorType, Gazetteer, TaggedSentence } from '../../core/index.js';
import { foldName } from './fold-name.js';
import type { NameSpan } from './names.js';

/**
 * The names of a document, with two that met behind a verb told apart where the text names both elsewhere or they are known: "lovede
 * Antony Blinken Pasjinjan millioner", where Nikol Pasjinjan has been named; or where the second is a country: "opfordrede Antony Blinken Armenien".
 */
export function splitMetNames(
  spans: readonly NameSpan[],
  sentences: readonly TaggedSentence[],
  language: string,
  gazetteer: Gazetteer,
): NameSpan[] {
  const people = spans.filter(({ type, first, last }) => type === 'Person' && last > first);
  const full = new Set(people.map(({ text }) => foldName(text)));
  const endsAnother = (ending: string, name: string): boolean =>
    [...full].some((other) => other !== name && endingsOf(other).includes(ending));
  return spans.flatMap((span) => {
    const { first, last, type, entries, sentence } = span;
    if (type !== 'Person' || entries.length > 0 || last - first < 2) return [span];
    const { tokens } = sentences[sentence]!;
    const cut = (from: number, to: number): NameSpan => {
      const { start } = tokens[from]!;
      const { end } = tokens[to]!;
      return {
        ...span,
        first: from,
        last: to,
        start,
        end,
        text: span.text.slice(start - span.start, end - span.start),
      };
    };
    const match = (from: number, to: number, wanted: ActorType): NameSpan['entries'] => {
      const forms = tokens.slice(from, to + 1).map(({ text }) => text);
      const known = gazetteer.match(forms, 0, language);
      return known?.length === forms.length && known.entries[0]?.type === wanted ? known.entries : [];
    };
    for (let at = last; at > first + 1; at -= 1) {
      const one = cut(first, at - 1);
      const country = match(at, last, 'Country');
      const other: NameSpan =
        country.length > 0 ? { ...cut(at, last), type: 'Country', entries: country } : cut(at, last);
      if (country.length === 0 && !endsAnother(foldName(other.text), foldName(span.text))) continue;
      const person = match(first, at - 1, 'Person');
      if (person.length > 0) return [{ ...one, entries: person }, other];
      if (full.has(foldName(one.text))) return [one, other];
    }
    return [span];
  });
}

/** What a full name may be shortened to: "al-Burhan" and "Fattah al-Burhan" of "Abdel Fattah al-Burhan". */
function endingsOf(name: string): readonly string[] {
  const parts = name.split(' ');
  return parts.slice(1).map((_, at) => parts.slice(at + 1).join(' '));
}
