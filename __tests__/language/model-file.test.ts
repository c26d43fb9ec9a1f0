import { describe, expect, test } from '@jest/globals';
import { decodeModel, encodeModel, EntenteError, resourcePath } from '../../src/core/index.js';
import { readFileSync } from 'node:fs';
import { decodeLanguageModel } from '../../src/language/language-model.js';

const whole = Buffer.from(
  encodeModel({ facts: { tags: ['NOUN'] }, arrays: { odd: Uint8Array.of(1, 2, 3), none: new Uint8Array() } }),
);
const changed = (change: (bytes: Buffer) => unknown): Buffer => {
  const bytes = Buffer.from(whole);
  change(bytes);
  return bytes;
};

describe('a model file', () => {
  test('gives back what was put in', () => {
    const { facts, arrays } = decodeModel(whole, 'x');
    expect(facts).toEqual({ tags: ['NOUN'] });
    expect([...arrays['odd']!]).toEqual([1, 2, 3]);
    expect(arrays['none']).toHaveLength(0);
  });

  const damages: [string, Buffer, RegExp][] = [
    ['is empty', Buffer.alloc(0), /is no model file/],
    ['is shorter than its header', whole.subarray(0, 20), /is no model file/],
    ['is some other file', Buffer.from('<!doctype html><html><body>404</body></html>'), /is no model file/],
    ['is of another version', changed((bytes) => bytes.writeUInt32LE(99, 4)), /of version 99, not 1/],
    ['has a wrong checksum', changed((bytes) => (bytes[8]! ^= 1)), /checksum/],
    ['has one bit changed', changed((bytes) => (bytes[bytes.length - 9]! ^= 1)), /checksum/],
    ['was cut off', whole.subarray(0, whole.length - 1), /checksum/],
  ];
  test.each(damages)('that %s is an error with what to do', (_, bytes, says) => {
    const read = (): unknown => decodeModel(bytes, 'the Danish model');
    expect(read).toThrow(EntenteError);
    expect(read).toThrow(expect.objectContaining({ code: 'MODEL_INVALID' }));
    expect(read).toThrow(/^the Danish model /);
    expect(read).toThrow(says);
    expect(read).toThrow(/reinstall the package, or train it anew: npm run train/);
  });

  test('that holds a model of another kind is an error too, not a crash', () => {
    const names = readFileSync(resourcePath('src', 'language', 'da', 'entities.bin'));
    for (const bytes of [whole, names])
      expect(() => decodeLanguageModel(bytes, 'the Danish model')).toThrow(
        expect.objectContaining({ code: 'MODEL_INVALID' }),
      );
  });
});
