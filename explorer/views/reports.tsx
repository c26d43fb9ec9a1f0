import type { ReportList } from '../../src/explore/contract.js';
import { useAnswer } from '../api.js';
import { Shown } from '../parts/shown.js';
import { linkTo, words } from '../state.js';

export function ReportsPageView() {
  const asked = useAnswer<ReportList>('reports');
  return (
    <div class="page">
      <h1>{words.value.pickReport}</h1>
      <Shown asked={asked}>
        {({ reports }) => (
          <ul class="report-list" lang="en">
            {reports.map(({ name, question, title }) => (
              <li key={name}>
                <a href={linkTo({ name: 'report', report: name, parameters: {} })}>{title}</a>
                <p>{question}</p>
              </li>
            ))}
          </ul>
        )}
      </Shown>
    </div>
  );
}
