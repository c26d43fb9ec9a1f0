import { lstatSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  articleId,
  RELATIONS,
  type ActorId,
  type ArticleId,
  type ClaimId,
  type DocumentRecord,
} from '../../src/core/index.js';
import {
  appendJudgement,
  parseJudgements,
  readJudgements,
  removeLastJudgement,
  type Judgement,
} from '../../src/judge/index.js';
import { Analyst } from '../../src/ingest/analyst.js';
import { runFolder } from '../support/hold.js';
import { recordsArbitrary } from '../support/records.js';

const judge = (lines: string, record: DocumentRecord): DocumentRecord => readJudgements('none').parse(lines)(record);

const analyst = new Analyst();

function read(text: string): DocumentRecord {
  const publishedAt = '2023-12-14';
  const id = articleId({ text, publishedAt });
  return analyst.read({ id, text, language: 'en', publishedAt, origin: 'test', name: 'test' });
}

const idsOf = ({ actors }: DocumentRecord): ActorId[] => actors.map(({ id }) => id);
const ends = ({ claims }: DocumentRecord): string[] =>
  claims.map(({ type, source, target }) => `${source} ${type} ${target}`).sort();

describe('a judgements file', () => {
  const actor = fc
    .tuple(fc.constantFrom('person', 'org', 'country', 'place'), fc.stringMatching(/^[\p{Ll}\p{N}-]{1,20}$/u))
    .map(([type, slug]) => `${type}:${slug}` as ActorId);
  const hash = fc.stringMatching(/^[0-9a-f]{20}$/u);
  const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '');
  const judgement: fc.Arbitrary<Judgement> = fc.oneof(
    fc.record({ kind: fc.constant('merge' as const), actor, into: actor, name }),
    fc.record({ kind: fc.constant('rename' as const), actor, name }),
    fc.record({ kind: fc.constantFrom('reject' as const, 'accept' as const), claim: hash as fc.Arbitrary<ClaimId> }),
    fc.record({
      kind: fc.constant('relabel' as const),
      claim: hash as fc.Arbitrary<ClaimId>,
      type: fc.constantFrom(...RELATIONS.keys()),
    }),
    fc.record({ kind: fc.constant('split' as const), actor, mention: name, as: actor, name }),
    fc.record({
      kind: fc.constant('split' as const),
      actor,
      document: hash as fc.Arbitrary<ArticleId>,
      as: actor,
      name,
    }),
  );

  it('gives back what was written to it, one line each, whatever stands in names and comments', () => {
    const property = fc.property(fc.array(fc.tuple(judgement, fc.string())), (rows) => {
      const path = join(mkdtempSync(join(runFolder(), 'judgements-')), 'judgements.txt');
      for (const [row, comment] of rows) appendJudgement(path, row, comment);
      const text = rows.length ? readFileSync(path, 'utf8') : '';
      expect(parseJudgements(text, path)).toEqual(rows.map(([row]) => row));
      expect(text.split('\n')).toHaveLength(rows.length + 1);
    });
    fc.assert(property, { numRuns: 50 });
  });

  it('may hold comments and empty lines, and an end without a line break is mended', () => {
    const path = join(mkdtempSync(join(runFolder(), 'judgements-')), 'judgements.txt');
    writeFileSync(path, '# ours\n\n  reject 00000000000000000000  # since "x"\r\nrename org:a "A # B"');
    const text = appendJudgement(path, { kind: 'accept', claim: '11111111111111111111' as ClaimId }, '');
    expect(parseJudgements(text, path).map(({ kind }) => kind)).toEqual(['reject', 'rename', 'accept']);
  });

  it('loses its last judgement when that is taken back, and stays where and what it was', () => {
    const folder = mkdtempSync(join(runFolder(), 'judgements-'));
    const [kept, link] = [join(folder, 'kept.txt'), join(folder, 'link.txt')];
    writeFileSync(kept, '# ours\nrename org:a "A"\nreject 00000000000000000000\n# the end\n', { mode: 0o600 });
    symlinkSync(kept, link);
    const text = '# ours\nrename org:a "A"\n# the end\n';
    expect(removeLastJudgement(link)).toBe(text);
    expect(readFileSync(kept, 'utf8')).toBe(text);
    expect(lstatSync(kept).mode & 0o777).toBe(0o600);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['kept.txt', 'link.txt']);
  });

  it.each([
    ['join a b', 'begins with merge'],
    ['merge person:a', 'merge ACTOR into ACTOR "Name"'],
    ['merge person:a into somebody "B"', 'merge ACTOR into ACTOR "Name"'],
    ['rename person:a ""', 'must not be empty'],
    ['rename person:a "\\x"', 'JSON string'],
    ['reject 3f1c', 'reject CLAIM'],
    ['relabel 00000000000000000000', 'relabel CLAIM TYPE'],
    ['relabel 00000000000000000000 LIKED', '"LIKED" is no relation type'],
    ['split person:a as person:b "B"', 'needs the mention'],
  ])('names file and line for "%s"', (line, expected) => {
    expect(() => parseJudgements(`# fine\n${line}`, 'judged.txt')).toThrow(
      expect.objectContaining({
        code: 'JUDGEMENT_INVALID',
        message: expect.stringMatching(new RegExp(`judged\\.txt:2: .*${expected}`, 'su')) as unknown,
      }),
    );
  });
});

describe('judgements', () => {
  const text = 'Molly Phee met General Tchiani in Niamey. Niger expelled the French ambassador. Phee praised Togo.';

  it('leave a record alone that has nothing of them', () => {
    const property = fc.property(recordsArbitrary(3), (records) => {
      const lines = 'merge person:a into person:b "B"\nrename person:c "C"\nreject 00000000000000000000';
      for (const record of records) expect(judge(lines, record)).toBe(record);
    });
    fc.assert(property, { numRuns: 20 });
  });

  it('merge: all that one did is told of the other, whose name stands', () => {
    const before = read(text);
    const after = judge('merge person:molly-phee into person:the-envoy "The Envoy"', before);
    expect(idsOf(after)).not.toContain('person:molly-phee');
    expect(after.actors.find(({ id }) => id === 'person:the-envoy')).toMatchObject({
      type: 'Person',
      name: 'The Envoy',
      aliases: expect.arrayContaining(['Molly Phee']) as unknown,
    });
    expect(ends(after)).toEqual(
      ends(before)
        .map((line) => line.replace('person:molly-phee', 'person:the-envoy'))
        .sort(),
    );
    expect(after.claims.map(({ id }) => id)).toEqual(before.claims.map(({ id }) => id));
    expect(after.mentions.find(({ actor }) => actor === ('person:the-envoy' as ActorId))?.reasons).toContain(
      'judged to be one with person:molly-phee',
    );
  });

  it('merge: a claim between the two says nothing any more', () => {
    const before = read(text);
    const after = judge('merge person:molly-phee into person:abdourahamane-tiani "Abdourahamane Tiani"', before);
    expect(ends(before)).toContain('person:molly-phee MET_WITH person:abdourahamane-tiani');
    expect(after.claims.some(({ source, target }) => source === target)).toBe(false);
    const mention = after.mentions.filter(({ actor }) => actor === ('person:abdourahamane-tiani' as ActorId));
    expect(mention).toHaveLength(1);
    expect(mention[0]!.names).toEqual(['Molly Phee', 'Phee', 'Tchiani']);
  });

  it('merge: the lines follow each other, so that a chain ends at its end', () => {
    const after = judge(
      'merge person:molly-phee into person:x "X"\nmerge person:x into person:y "Y"\nrename person:y "Z"',
      read(text),
    );
    expect(after.actors.find(({ id }) => id === ('person:y' as ActorId))).toMatchObject({ name: 'Z' });
    expect(idsOf(after)).not.toContain('person:x');
  });

  it('split: the mentions by that name, and what hangs on them, are another one', () => {
    const before = read(text);
    const after = judge('split person:molly-phee "Phee" as person:other-phee "Other Phee"', before);
    expect(ends(after)).toEqual(
      ends(before)
        .map((line) => (line.endsWith('country:tgo') ? line.replace('person:molly-phee', 'person:other-phee') : line))
        .sort(),
    );
    expect(after.mentions.find(({ actor }) => actor === ('person:other-phee' as ActorId))).toMatchObject({
      count: 1,
      names: ['Phee'],
    });
    expect(after.mentions.find(({ actor }) => actor === ('person:molly-phee' as ActorId))?.names).toEqual([
      'Molly Phee',
    ]);
  });

  it('split: in one document all of an actor may be another one', () => {
    const before = read(text);
    const other = read(`${text} It rained.`);
    const line = `split person:molly-phee in ${before.document.id} as person:other-phee "Other Phee"`;
    expect(idsOf(judge(line, before))).not.toContain('person:molly-phee');
    expect(judge(line, other)).toBe(other);
  });

  it('reject takes a claim out, accept makes it sure, and the last word counts', () => {
    const before = read(text);
    const [{ id }] = before.claims as [DocumentRecord['claims'][number]];
    expect(judge(`reject ${id}`, before).claims).toHaveLength(before.claims.length - 1);
    const accepted = judge(`reject ${id}\naccept ${id}`, before).claims;
    expect(accepted.find((claim) => claim.id === id)?.confidence).toBe(1);
  });

  it('relabel: the claim tells of the other relation, for sure, and says that it was judged', () => {
    const before = read(text);
    const [{ id }] = before.claims as [DocumentRecord['claims'][number]];
    const find = (lines: string) => judge(lines, before).claims.find((claim) => claim.id === id);
    const [was] = before.claims;
    const relabelled = { ...was, type: 'AIDED', confidence: 1, rule: `${was!.rule}, judged AIDED` };
    expect(find(`relabel ${id} AIDED`)).toEqual(relabelled);
    expect(find(`relabel ${id} MET_WITH\nrelabel ${id} AIDED`)).toEqual(relabelled);
    expect(find(`relabel ${id} AIDED\nreject ${id}`)).toBeUndefined();
    expect(find(`relabel ${id} AIDED\nreject ${id}\naccept ${id}`)).toEqual(relabelled);
    expect(find(`reject ${id}\nrelabel ${id} AIDED`)).toEqual(relabelled);
  });

  it('keep every record whole: each actor that is named has one row, and each row is named', () => {
    const lines = fc.array(
      fc.oneof(
        fc.tuple(fc.nat(7), fc.nat(7)).map(([a, b]) => `merge person:${a} into person:${b} "${b}"`),
        fc.nat(7).map((a) => `split person:${a} "Actor ${a}" as person:1${a} "Other"`),
      ),
      { maxLength: 5 },
    );
    const property = fc.property(recordsArbitrary(2), lines, (records, rows) => {
      for (const raw of records) {
        const record = JSON.parse(JSON.stringify(raw).replaceAll('"actor-', '"person:')) as DocumentRecord;
        const after = judge(rows.join('\n'), record);
        const named = [
          ...after.mentions.map(({ actor }) => actor),
          ...after.claims.flatMap(({ source, target, saidBy }) => [source, target, ...saidBy]),
        ];
        expect(idsOf(after)).toEqual([...new Set(named)].sort());
        expect(new Set(after.mentions.map(({ actor }) => actor)).size).toBe(after.mentions.length);
      }
    });
    fc.assert(property, { numRuns: 100 });
  });
});
