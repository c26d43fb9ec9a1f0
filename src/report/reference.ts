import type { Parameter, Report } from './report.js';

const escape = (text: string): string => text.replace(/\|/gu, '\\|');

function describeType({ type, choices }: Parameter): string {
  return choices ? choices.join(', ') : type;
}

function describeDefault(parameter: Parameter): string {
  if (parameter.default === undefined) return 'must be given';
  return parameter.default === null ? 'may be left out' : `\`${parameter.default}\``;
}

function describeReport({ name, title, question, parameters, columns, example, picture }: Report): string {
  return [
    `### ${title}`,
    '',
    `\`${name}\`: ${question}`,
    '',
    '```',
    example,
    '```',
    '',
    ...(picture ? [`\`--format svg\` draws it: ${picture}.`, ''] : []),
    ...(parameters.length
      ? [
          '| parameter | type | default | meaning |',
          '|---|---|---|---|',
          ...parameters.map((parameter) =>
            escapeRow([`\`${parameter.name}\``, describeType(parameter), describeDefault(parameter), parameter.means]),
          ),
          '',
        ]
      : []),
    '| column | type | meaning |',
    '|---|---|---|',
    ...columns.map((column) => escapeRow([`\`${column.name}\``, column.type, column.means])),
    '',
  ].join('\n');
}

const escapeRow = (cells: readonly string[]): string => `| ${cells.map(escape).join(' | ')} |`;

/** All reports as Markdown, from their headers: the second half of docs/reports.md. */
export function describeReports(reports: readonly Report[]): string {
  const list = reports.map(({ name, title, question }) => `- [${title}](#${anchor(title)}) \`${name}\`: ${question}`);
  return [...list, '', ...reports.map(describeReport)].join('\n');
}

/** As GitHub makes the anchor of a heading. */
const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/gu, '-');
