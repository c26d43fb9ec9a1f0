import { useMemo, useState } from 'preact/hooks';
import type { ReportAnswer, ReportList, ReportMeta } from '../../src/explore/contract.js';
import type { ReportView } from '../address.js';
import { addressOf, useAnswer } from '../api.js';
import { AnswerTable } from '../parts/answer-table.js';
import { downloadPng } from '../parts/download-png.js';
import { ReportForm } from '../parts/report-form.js';
import { Shown } from '../parts/shown.js';
import { linkTo, show, words } from '../state.js';

export function ReportPageView({ view }: { readonly view: ReportView }) {
  const asked = useAnswer<ReportList>('reports');
  return (
    <Shown asked={asked}>
      {({ reports }) => {
        const report = reports.find(({ name }) => name === view.report);
        if (!report) return <p class="notice">{words.value.nothing}</p>;
        return <Page view={view} report={report} />;
      }}
    </Shown>
  );
}

interface PageProps {
  readonly view: ReportView;
  readonly report: ReportMeta;
}

function Page({ view, report }: PageProps) {
  const { askFirst, reports } = words.value;
  const isAsked = report.parameters.every((one) => one.default !== undefined || view.parameters[one.name]);
  const query = new URLSearchParams(view.parameters);
  return (
    <div class="page wide">
      <header class="title">
        <p class="kicker">
          <a href={linkTo({ name: 'reports' })}>{reports}</a>
        </p>
        <h1 lang="en">{report.title}</h1>
        <p class="question" lang="en">
          {report.question}
        </p>
      </header>
      <ReportForm
        key={query.toString()}
        report={report}
        values={view.parameters}
        onRun={(parameters) => show({ view: { name: 'report', report: report.name, parameters } })}
      />
      {isAsked ? <Answer view={view} report={report} query={query} /> : <p class="notice">{askFirst}</p>}
      <Cypher text={report.cypher} />
    </div>
  );
}

function Answer({ view, report, query }: PageProps & { readonly query: URLSearchParams }) {
  const path = `reports/${encodeURIComponent(report.name)}`;
  const asked = useAnswer<ReportAnswer>(`${path}?${query}`);
  const inFormat = (format: string): string =>
    addressOf(`${path}?${new URLSearchParams({ ...view.parameters, format })}`);
  const { count, download, noRows, picture } = words.value;
  return (
    <Shown asked={asked}>
      {(answer) =>
        answer.rows.length === 0 ? (
          <p class="notice">{noRows}</p>
        ) : (
          <>
            <p class="downloads">
              <span>{count('rows', answer.rows.length)}</span>
              <span class="label">{download}</span>
              {(report.hasPicture ? ['csv', 'md', 'svg'] : ['csv', 'md']).map((format) => (
                <a key={format} class="button" href={inFormat(format)} download={`${report.name}.${format}`}>
                  {format}
                </a>
              ))}
              {report.hasPicture && (
                <button type="button" onClick={() => void downloadPng(inFormat('svg'), `${report.name}.png`)}>
                  png
                </button>
              )}
            </p>
            {report.hasPicture && (
              <figure class="picture">
                <img src={inFormat('svg')} alt={`${picture}: ${answer.title}`} />
              </figure>
            )}
            <AnswerTable
              answer={answer}
              sort={view.sort}
              onSort={(sort) => show({ view: { ...view, sort } }, 'replace')}
            />
          </>
        )
      }
    </Shown>
  );
}

function Cypher({ text }: { readonly text: string }) {
  const { copied, copy, cypher } = words.value;
  const [isCopied, setCopied] = useState(false);
  const lines = useMemo(() => text.trim(), [text]);
  return (
    <details class="cypher">
      <summary>{cypher}</summary>
      <button type="button" onClick={() => void navigator.clipboard.writeText(lines).then(() => setCopied(true))}>
        {isCopied ? copied : copy}
      </button>
      <pre tabIndex={0}>{lines}</pre>
    </details>
  );
}
