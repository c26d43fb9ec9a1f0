import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OUTSIDE, parseLabel, type Label } from '../entities/labels.js';
import type { NamedSentence } from '../entities/read-iob.js';
import { ARTICLE, DEMONYM, LINK, PLACE, ROLE, TITLE, type WordIndex } from '../entities/word-lists.js';
import { loadSegmentationRules } from '../tokens/rules.js';
import { segment, type RawSentence } from '../tokens/segment.js';
import { tokenize } from '../tokens/tokenize.js';

/** What is read of an article's gold (corpus/README.md). */
interface ArticleGold {
  readonly lang: string;
  readonly source: string;
  readonly actors: readonly { readonly type: string; readonly names: readonly string[] }[];
}

const TAGS: Readonly<Record<string, string>> = { Person: 'PER', Organization: 'ORG', Country: 'LOC', Place: 'LOC' };
const CAPITAL = /^\p{P}?\p{Lu}/u;
const GENITIVE = /['’]?s?$/u;
/** What a name may have before it and is no part of it: "President", "the". */
const BEFORE_NAME = TITLE | ROLE | ARTICLE;

interface Name {
  readonly forms: readonly string[];
  readonly tag: string;
}

/**
 * Sentences of the articles of a folder with the names that their gold has of people, organisations and places, wherever they stand.
 * Descriptions and adjectives ("the junta", "Malian") are no names; a country's name is a place, as in the other examples.
 */
export function loadArticleNames(folder: string, language: string, index: WordIndex): NamedSentence[] {
  const rules = loadSegmentationRules(language);
  const golds = readdirSync(folder)
    .filter((file) => file.endsWith('.gold.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as ArticleGold);
  return golds
    .filter(({ lang }) => lang === language)
    .flatMap(({ source, actors }) => {
      const names = actors
        .flatMap(({ type, names }) => names.map((name) => ({ name, tag: TAGS[type]! })))
        .map(({ name, tag }) => ({
          forms: trim(
            tokenize(name, rules).map(({ text }) => text),
            index,
          ),
          tag,
        }))
        .filter(({ forms }) => isName(forms, index))
        .sort((a, b) => b.forms.length - a.forms.length);
      return segment(readFileSync(join(folder, source), 'utf8'), rules).map((sentence) => label(sentence, names));
    });
}

/** The words of a name without what stands before it: "the", "President". */
function trim(forms: readonly string[], index: WordIndex): readonly string[] {
  let first = 0;
  while (first < forms.length - 1 && isBeforeName(forms[first]!, index)) first += 1;
  return forms.slice(first);
}

const isBeforeName = (form: string, index: WordIndex): boolean =>
  !CAPITAL.test(form) || (index.look(form).bits & BEFORE_NAME) !== 0;

/** Whether all words have capitals, but for those that join names and those of long names ("Front de libération du Mali"), and are not one adjective. */
function isName(forms: readonly string[], index: WordIndex): boolean {
  const [first] = forms;
  if (first === undefined || !CAPITAL.test(first)) return false;
  const { bits } = index.look(first);
  if (forms.length === 1) return (bits & DEMONYM) === 0 || (bits & PLACE) !== 0;
  const isPart = (form: string): boolean =>
    CAPITAL.test(form) || !/\p{L}/u.test(form) || (index.look(form).bits & LINK) !== 0;
  return forms.length > 2 || forms.every(isPart);
}

function label({ tokens }: RawSentence, names: readonly Name[]): NamedSentence {
  const forms = tokens.map(({ text }) => text);
  const labels = new Array<Label>(forms.length).fill(OUTSIDE);
  for (let at = 0; at < forms.length;) {
    const name = names.find(({ forms: own }) => stands(own, forms, at));
    if (!name) {
      at += 1;
      continue;
    }
    const end = at + name.forms.length;
    labels.fill(parseLabel(`I-${name.tag}`), at, end);
    labels[at] = parseLabel(`B-${name.tag}`);
    at = end;
  }
  return { forms, labels };
}

/** Whether a name stands at a token, the last of its words perhaps with a genitive's ending. */
function stands(name: readonly string[], forms: readonly string[], at: number): boolean {
  const last = name.length - 1;
  const isAlike = (own: string, form: string | undefined): boolean =>
    form !== undefined &&
    (own === form || (form.startsWith(own) && GENITIVE.exec(form)![0] === form.slice(own.length)));
  return name.every((own, offset) => (offset < last ? own === forms[at + offset] : isAlike(own, forms[at + offset])));
}
