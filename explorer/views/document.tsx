import { useEffect, useRef } from 'preact/hooks';
import type { DocumentPage } from '../../src/explore/contract.js';
import { useAnswer } from '../api.js';
import { showMarks } from '../names.js';
import { ActorLink } from '../parts/actor.js';
import { EventLine } from '../parts/event-card.js';
import { Sentence } from '../parts/quote.js';
import { Shown } from '../parts/shown.js';
import { words } from '../state.js';
import { fill } from '../words.js';

interface DocumentPageViewProps {
  readonly id: string;
  readonly claim?: string;
}

export function DocumentPageView({ id, claim }: DocumentPageViewProps) {
  const asked = useAnswer<DocumentPage>(`documents/${encodeURIComponent(id)}`);
  return <Shown asked={asked}>{(page) => <Page page={page} claim={claim} />}</Shown>;
}

/** Only addresses of the web are led to: a page may name any. */
const isWeb = (url: string): boolean => /^https?:\/\//iu.test(url);

function Page({ page, claim }: { readonly page: DocumentPage; readonly claim: string | undefined }) {
  const { document, mentions, sentences } = page;
  const spoken = words.value;
  return (
    <div class="page">
      <header class="title">
        <p class="kicker">
          {document.publisher !== undefined && <bdi>{showMarks(document.publisher)}</bdi>}
          {document.publishedAt !== undefined && <time>{spoken.date(document.publishedAt)}</time>}
          <span class="tag">{document.lang}</span>
          {document.agency !== undefined && <span>{fill(spoken.agency, { name: showMarks(document.agency) })}</span>}
          {document.url !== undefined && isWeb(document.url) && (
            <a href={document.url} rel="noreferrer noopener" target="_blank">
              {spoken.original} ↗
            </a>
          )}
        </p>
        <h1 lang={document.lang}>
          <bdi>{document.title === undefined ? spoken.untitled : showMarks(document.title)}</bdi>
        </h1>
      </header>
      <section>
        <h2>
          {spoken.tells} <small>{spoken.quotedOnly}</small>
        </h2>
        {sentences.length === 0 && <p class="notice">{spoken.noClaims}</p>}
        {sentences.map((sentence, at) => (
          <Told key={at} sentence={sentence} lang={document.lang} claim={claim} />
        ))}
      </section>
      {mentions.length > 0 && (
        <section>
          <h2>{spoken.mentions}</h2>
          <ul class="mentions">
            {mentions.map(({ actor, count, names }) => (
              <li key={actor.id}>
                <ActorLink actor={actor} /> <small>{spoken.count('mentions', count)}</small>
                <bdi class="as">{showMarks(names.join(', '))}</bdi>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface ToldProps {
  readonly sentence: DocumentPage['sentences'][number];
  readonly lang: string;
  /** The claim from which one came: its sentence comes into view. */
  readonly claim: string | undefined;
}

/** A sentence once for each claim it makes, since each highlights other words of it. */
function Told({ sentence, lang, claim: sought }: ToldProps) {
  const place = useRef<HTMLDivElement>(null);
  const isSought = sentence.claims.some(({ claim }) => claim.id === sought);
  useEffect(() => {
    if (isSought) place.current?.scrollIntoView({ block: 'center' });
  }, [isSought]);
  const { alone, aloneMeans } = words.value;
  return (
    <div class={isSought ? 'told sought' : 'told'} ref={place}>
      {sentence.claims.map(({ claim, event, isAlone }) => (
        <div key={claim.id} class={claim.id === sought ? 'claim sought' : 'claim'}>
          <blockquote lang={lang}>
            <Sentence text={sentence.text} marks={claim.marks} />
          </blockquote>
          <EventLine event={event} />
          {isAlone && (
            <span class="tag alone" title={aloneMeans}>
              {alone}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
