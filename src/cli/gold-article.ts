import { EntenteError, type Article } from '../core/index.js';
import type { GoldText } from '../evaluate/index.js';
import { toArticle } from '../read/index.js';

/** The text of a gold document as the readers would give it, with the language and the day that the gold tells. */
export async function readGoldArticle({ gold: { id, lang, date }, text }: GoldText): Promise<Article> {
  const metadata = { language: lang, ...(date !== undefined && { publishedAt: date }) };
  const article = await toArticle({ kind: 'draft', text, metadata }, { origin: id, name: id }, { languages: [lang] });
  if ('reason' in article) throw new EntenteError('USAGE', `${id}: ${article.message}`);
  return article;
}
