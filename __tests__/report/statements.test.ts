import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const read = (path: string): { path: string; text: string } => ({ path, text: readFileSync(path, 'utf8') });
const statements = globSync('cypher/{reads,schema,writes,browser}/**/*.cypher').sort().map(read);
const withoutComments = (text: string): string => text.replace(/^\s*\/\/.*$/gmu, '');
/** What `src/graph/statements.ts` may put in: names from closed lists, since Cypher has no parameters for them. */
const NAMES = ['RELATION_TYPE', 'ACTOR_TYPE', 'NODE_LABEL', 'BLOC_LABEL'];

describe('the statements under cypher/', () => {
  it.each(statements.map(({ path, text }) => [path, text]))('%s begins with what it is', (path, text) => {
    // Neo4j Browser takes the first line for the name.
    const title = path.includes('browser') ? /^\/\/ \p{Lu}/u : /^\/\/ Title: \S/u;
    expect(text.split('\n')[0]).toMatch(title);
  });

  it.each(statements.map(({ path, text }) => [path, text]))('%s says what it takes, and takes no text', (_, text) => {
    const header = text.slice(0, text.search(/^(?!\/\/)/mu));
    const statement = withoutComments(text);
    for (const [, name] of statement.matchAll(/\$(\w+)/gu)) expect(header).toContain(`$${name}`);
    const placeholders = new Set([...statement.matchAll(/\b[A-Z]+_[A-Z]+\b/gu)].map(([name]) => name));
    for (const name of placeholders) if (NAMES.includes(name)) expect(header).toContain(name);
    expect(statement).not.toMatch(/\$\{|%s|\bapoc\./u);
  });

  it('are the only Cypher: src/ builds none at run time', () => {
    for (const { path, text } of globSync('src/**/*.ts').map(read)) {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
      expect([path, /\b(?:MATCH|MERGE|UNWIND|CREATE)\b\s*\(|\bRETURN\b\s+\w+\./u.test(code)]).toEqual([path, false]);
    }
  });
});
