import { InvalidArgumentError, Option, type Command } from 'commander';
import { FORMATS, findReport, loadReports, runReport, type Answer, type Format } from '../../report/index.js';
import { EntenteError } from '../../core/index.js';
import { describeSource } from '../describe-source.js';
import { findActor } from '../find-actor.js';
import { refuseEmpty } from '../refuse-empty.js';
import { addStoreOption, withStore, type StoreOption } from '../settings.js';
import { terminalWidth } from '../terminal.js';

interface ReportOptions extends StoreOption {
  readonly param: Readonly<Record<string, string>>;
  readonly format: Format;
}

export function addReportCommand(program: Command): void {
  const command = program
    .command('report')
    .description('Answers a canned question; without a name, lists the questions.')
    .argument('[name]', 'a report of cypher/reports')
    .option('-p, --param <name=value>', 'a parameter of the report; may be repeated', collectParameter, {})
    .addOption(new Option('-f, --format <format>', 'how to write it').choices(Object.keys(FORMATS)).default('table'))
    .addHelpText(
      'after',
      `
Examples:
  entente report
  entente report alliances --param limit=5
  entente report dyad --param a=Niger --param b=France --format md
  entente report timeline --param actor=ECOWAS --format csv > ecowas.csv
  entente report stance-matrix --format svg > matrix.svg`,
    )
    .action(async (name: string | undefined, options: ReportOptions) => {
      const { answer, source } =
        name === undefined ? { answer: listReports(), source: '' } : await answerReport(name, options);
      process.stdout.write(await FORMATS[options.format](answer, { width: terminalWidth(), source }));
    });
  addStoreOption(command);
}

function answerReport(name: string, options: ReportOptions): Promise<{ answer: Answer; source: string }> {
  const report = findReport(name);
  if (options.format === 'svg' && !report.picture) {
    const drawn = loadReports().flatMap((other) => (other.picture ? other.name : []));
    throw new EntenteError('USAGE', `report ${name} has no picture; ${drawn.join(', ')} have`);
  }
  return withStore(options, 'read', async (store) => {
    await refuseEmpty(store);
    const answer = await runReport(report, options.param, store, (text) => findActor(store, text));
    const source = options.format === 'svg' ? await describeSource(name, options.param, store) : '';
    return { answer, source };
  });
}

function listReports(): Answer {
  return {
    title: 'Reports (entente report NAME --param name=value)',
    columns: [
      { name: 'name', type: 'text', means: 'how to call it' },
      { name: 'question', type: 'text', means: 'what it answers' },
      { name: 'parameters', type: 'list', means: 'name, and the default where there is one' },
    ],
    rows: loadReports().map(({ name, question, parameters }) => ({
      name,
      question,
      parameters: parameters.map((parameter) =>
        parameter.default === undefined
          ? parameter.name
          : parameter.default === null
            ? `[${parameter.name}]`
            : `${parameter.name}=${parameter.default}`,
      ),
    })),
  };
}

function collectParameter(pair: string, sofar: Readonly<Record<string, string>>): Record<string, string> {
  const at = pair.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('expected name=value');
  return { ...sofar, [pair.slice(0, at)]: pair.slice(at + 1) };
}
