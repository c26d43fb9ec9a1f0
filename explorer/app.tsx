import { useEffect, useRef } from 'preact/hooks';
import type { Meta } from '../src/explore/contract.js';
import type { View } from './address.js';
import { useAnswer } from './api.js';
import { Shown } from './parts/shown.js';
import { Header } from './parts/header.js';
import { address, meta, words } from './state.js';
import { ActorPageView } from './views/actor.js';
import { DocumentPageView } from './views/document.js';
import { NetworkPageView } from './views/network.js';
import { PairPageView } from './views/pair.js';
import { ReportPageView } from './views/report.js';
import { ReportsPageView } from './views/reports.js';
import { ReviewPageView } from './views/review.js';

function ViewOf({ view }: { readonly view: View }) {
  switch (view.name) {
    case 'network':
      return <NetworkPageView view={view} />;
    case 'actor':
      return <ActorPageView key={view.id} id={view.id} />;
    case 'pair':
      return <PairPageView key={`${view.a} ${view.b}`} a={view.a} b={view.b} />;
    case 'document':
      return <DocumentPageView key={view.id} {...view} />;
    case 'reports':
      return <ReportsPageView />;
    case 'report':
      return <ReportPageView key={view.report} view={view} />;
    case 'review':
      return <ReviewPageView />;
  }
}

/** What a view is about, without what is merely selected in it: a change of it is a new page to whoever listens to it. */
const pageOf = (view: View): string =>
  view.name === 'network'
    ? view.name
    : Object.values(view)
        .filter((value) => typeof value === 'string')
        .join(' ');

export function App() {
  const { view } = address.value;
  const asked = useAnswer<Meta>('meta');
  const main = useRef<HTMLElement>(null);
  const page = pageOf(view);
  const lastPage = useRef(page);
  useEffect(() => {
    if (asked.state === 'ready') meta.value = asked.answer;
  }, [asked.state]);
  useEffect(() => {
    if (lastPage.current === page) return;
    lastPage.current = page;
    main.current?.focus();
    scrollTo(0, 0);
  }, [page]);
  return (
    <>
      <button type="button" class="skip" onClick={() => main.current?.focus()}>
        {words.value.skip}
      </button>
      <Header />
      <main ref={main} tabIndex={-1} class={`view-${view.name}`}>
        <Shown asked={asked}>{() => meta.value && <ViewOf view={view} />}</Shown>
      </main>
    </>
  );
}
