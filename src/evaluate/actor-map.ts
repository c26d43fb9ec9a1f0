import type { GoldDocument, PredictedDocument } from './gold.js';

const ARTICLES: Readonly<Record<string, readonly string[]>> = {
  en: ['the ', 'a ', 'an '],
  fr: ['le ', 'la ', 'les ', "l'", 'un ', 'une ', 'des ', 'du '],
  da: ['den ', 'det ', 'de ', 'en ', 'et '],
};

/** A surface form without case, accents, possessive, punctuation at its ends and leading articles. */
export function normalizeForm(form: string, language: string): string {
  const articles = ARTICLES[language] ?? Object.values(ARTICLES).flat();
  let name = form
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ]/gu, "'")
    .replace(/'s(?!\p{L})/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  for (
    let article: string | undefined;
    (article = articles.find((start) => name.startsWith(start) && name.length > start.length));
  )
    name = name.slice(article.length).trim();
  return name;
}

export interface ActorMapping {
  /** Predicted id to gold id. */
  readonly goldOf: ReadonlyMap<string, string>;
  readonly found: ReadonlySet<string>;
  readonly missed: readonly string[];
  readonly spurious: readonly string[];
  readonly right: number;
  readonly typeRight: number;
}

/** Maps each predicted actor to the gold actor whose surface forms it shares most; ties go to the main name, the type, the first name, the id. */
export function mapActors(gold: GoldDocument, predicted: PredictedDocument, looseNames = false): ActorMapping {
  const forms = (texts: readonly string[]): Set<string> =>
    new Set(texts.map((text) => normalizeForm(text, gold.lang)).filter(Boolean));
  const golds = gold.actors.map((actor) => ({
    actor,
    forms: forms([...actor.names, ...actor.aliases]),
    first: normalizeForm(actor.names[0]!, gold.lang),
  }));
  const goldOf = new Map<string, string>();
  for (const actor of predicted.actors) {
    const name = normalizeForm(actor.name, gold.lang);
    const own = forms([actor.name, ...(actor.aliases ?? []), ...(actor.mentions ?? []).map(({ text }) => text)]);
    let best: { readonly id: string; readonly rank: number } | undefined;
    for (const candidate of golds) {
      const shared = [...own].filter((form) => candidate.forms.has(form)).length;
      if (shared === 0 && !(looseNames && meetLoosely(own, candidate.forms))) continue;
      const rank =
        8 * shared +
        4 * Number(candidate.forms.has(name)) +
        2 * Number(candidate.actor.type === actor.type) +
        Number(candidate.first === name);
      const { id } = candidate.actor;
      if (!best || rank > best.rank || (rank === best.rank && id < best.id)) best = { id, rank };
    }
    if (best) goldOf.set(actor.id, best.id);
  }
  return { goldOf, ...countActors(gold, predicted, goldOf) };
}

function meetLoosely(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const within = (inner: string, outer: string): boolean => ` ${outer} `.includes(` ${inner} `);
  return [...a].some((x) => [...b].some((y) => within(x, y) || within(y, x)));
}

function countActors(
  gold: GoldDocument,
  predicted: PredictedDocument,
  goldOf: ReadonlyMap<string, string>,
): Omit<ActorMapping, 'goldOf'> {
  const byId = new Map(gold.actors.map((actor) => [actor.id, actor]));
  const found = new Set<string>();
  const spurious: string[] = [];
  let right = 0;
  let typeRight = 0;
  for (const actor of predicted.actors) {
    const id = goldOf.get(actor.id);
    const match = id === undefined ? undefined : byId.get(id);
    if (!match || found.has(match.id)) spurious.push(`${actor.name} (${match ? `again ${match.id}` : 'not in gold'})`);
    else if (!match.optional) {
      right += 1;
      typeRight += Number(match.type === actor.type);
    }
    if (match) found.add(match.id);
  }
  const missed = gold.actors
    .filter(({ id, optional }) => !optional && !found.has(id))
    .map(({ id, names }) => `${names[0]} (${id})`);
  return { found, missed, spurious, right, typeRight };
}
