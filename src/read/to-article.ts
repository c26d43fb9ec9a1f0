import { articleId, type Article } from '../core/index.js';
import { canonicaliseLine, canonicaliseText } from './canonicalise-text.js';
import { chooseLanguage } from './choose-language.js';
import { refuse, type Draft, type Refusal } from './draft.js';
import { cutBoilerplate, inspectText } from './inspect-text.js';
import { parseLanguage } from './language-code.js';
import { parseDay } from './parse-day.js';

const DATE_IN_ADDRESS = /\/((?:19|20)\d{2})[/-](\d{2})[/-](\d{2})(?:[/-]|$)/u;
const LONGEST_ADDRESS = 2000;

export interface ArticleDefaults {
  /** ISO 639-1 codes of the packs. */
  readonly languages: readonly string[];
  /** For documents that do not say when they appeared. */
  readonly published?: string;
}

const checkAddress = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:\/\/\S+$/iu.test(url.trim()) && url.length <= LONGEST_ADDRESS ? url.trim() : undefined;

function findDayInAddress(url: string | undefined): string | undefined {
  const match = DATE_IN_ADDRESS.exec(url ?? '');
  return match ? parseDay(match.slice(1).join('-')) : undefined;
}

/**
 * The article of a draft: canonical text, what the source says about it as far as that is valid, and what the text says about
 * itself where the source is silent. Metadata that are wrong are passed over; a text that cannot be read is a refusal.
 */
export async function toArticle(
  { text: raw, metadata, at }: Draft,
  { origin, name }: Pick<Article, 'origin' | 'name'>,
  { languages, published }: ArticleDefaults,
): Promise<Article | Refusal> {
  const text = canonicaliseText(raw);
  if (text === '') return refuse('empty', 'an article without text: leave it out, or put the text there', at);
  const declared = metadata.language === undefined ? undefined : parseLanguage(metadata.language);
  const given = metadata.title === undefined ? undefined : canonicaliseLine(metadata.title);
  const inspected = inspectText(text, {
    ...(given !== undefined && { title: given }),
    ...(declared !== undefined && { language: declared }),
  });
  const prose = cutBoilerplate(text, inspected.boilerplate);
  if (!/\p{L}/u.test(prose))
    return refuse('no-text', 'no prose in it, only signs, numbers or menus: give the text of the article', at);

  const choice = await chooseLanguage(prose, declared, languages);
  if ('found' in choice) {
    const found =
      choice.found === '' ? 'a language that cannot be told' : `language "${choice.found}", which has no pack`;
    return refuse(
      'unknown-language',
      `${found}: give articles in ${languages.join(', ')}, or declare the language with "lang"`,
      at,
    );
  }
  const title = given ?? inspected.title;
  const url = checkAddress(metadata.url);
  const publisher =
    (metadata.publisher === undefined ? undefined : canonicaliseLine(metadata.publisher, 200)) ?? inspected.agency;
  const publishedAt =
    (metadata.publishedAt === undefined ? undefined : parseDay(metadata.publishedAt, choice.language)) ??
    inspected.publishedAt ??
    findDayInAddress(url) ??
    published;
  const identity = {
    text,
    ...(title !== undefined && { title }),
    ...(publishedAt !== undefined && { publishedAt }),
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
  };
  return {
    id: articleId(identity),
    ...identity,
    ...(inspected.agency !== undefined && { agency: inspected.agency }),
    language: choice.language,
    ...(inspected.boilerplate.length > 0 && { boilerplate: inspected.boilerplate }),
    origin,
    name,
  };
}
