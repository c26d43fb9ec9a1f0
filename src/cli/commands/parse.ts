import { Option, type Command } from 'commander';
import { existsSync, readFileSync } from 'node:fs';
import { EntenteError } from '../../core/index.js';
import { drawTree, formatConllu, LANGUAGE_CODES, loadLanguage, parseConllu } from '../../language/index.js';

interface ParseOptions {
  readonly lang: string;
  readonly givenTokens?: boolean;
  readonly format: 'conllu' | 'tree';
}

export function addParseCommand(program: Command): void {
  program
    .command('parse')
    .description('Shows the dependency trees of a text, or writes those of a CoNLL-U file.')
    .argument('<text>', 'a text, or a .conllu file')
    .addOption(new Option('--lang <code>', 'language of the text').choices([...LANGUAGE_CODES]).makeOptionMandatory())
    .addOption(
      new Option('-f, --format <format>', 'CoNLL-U, or arcs for the eye').choices(['conllu', 'tree']).default('conllu'),
    )
    .option('--given-tokens', 'keep the sentences and word lines of the file, so that a scorer can compare it')
    .addHelpText(
      'after',
      `
Examples:
  entente parse "Niger expelled the French troops." --lang en --format tree
  entente parse fr_gsd-ud-test.conllu --lang fr --given-tokens > system.conllu`,
    )
    .action((text: string, options: ParseOptions) => {
      process.stdout.write(text.endsWith('.conllu') ? parseFile(text, options) : parseText(text, options));
    });
}

function parseText(text: string, { lang, format }: ParseOptions): string {
  const sentences = loadLanguage(lang).analyse(text);
  return format === 'tree'
    ? `${sentences.flatMap((sentence) => [...drawTree(sentence), '']).join('\n')}\n`
    : formatConllu(sentences);
}

function parseFile(path: string, { lang, givenTokens }: ParseOptions): string {
  if (!existsSync(path)) throw new EntenteError('USAGE', `${path}: no such file`);
  const source = readFileSync(path, 'utf8');
  if (givenTokens) return parseConllu(source, lang);
  const texts = source.split('\n').filter((line) => line.startsWith('# text = '));
  return formatConllu(texts.flatMap((line) => loadLanguage(lang).analyse(line.slice('# text = '.length))));
}
