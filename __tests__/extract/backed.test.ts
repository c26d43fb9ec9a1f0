import { readText } from '../support/read-text.js';

const relations = (text: string): string[] =>
  readText('en', text).claims.map(({ type, source, target }) =>
    [type, source, target].map((part) => part.replace(/^\w+:/u, '')).join(' '),
  );

describe('a name, a hyphen and a participle', () => {
  it.each([
    ['Iran-backed Houthis attacked a ship.', 'SUPPORTED irn houthis'],
    ['The U.S.-backed Syrian Democratic Forces took a village.', 'SUPPORTED usa sdf'],
    ['She spoke in Russian-occupied Crimea.', 'OCCUPIED rus crimea'],
    ['US-trained Afghan pilots fled in May.', 'AIDED usa afg'],
  ])('tell who backs whom: %s', (text, relation) => expect(relations(text)).toContain(relation));

  it('tell nothing of who is not named, nor else of who backs', () => {
    expect(relations('Iran-backed fighters in Iraq spoke.')).toEqual([]);
    expect(relations('Israel bombed Iran-backed Hezbollah.')).toEqual(
      expect.arrayContaining(['SUPPORTED irn hezbollah', 'ATTACKED isr hezbollah']),
    );
    expect(relations('Israel bombed Iran-backed Hezbollah.')).not.toContain('ATTACKED isr irn');
  });
});
