import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from './app-error.ts';
import { countPlace, dayPlace, instantPlace, readCursor, writeCursor } from './page-cursor.ts';

const PLACES = [z.tuple([instantPlace, z.uuid()]), z.tuple([dayPlace]), z.tuple([countPlace])];

it('what was written is read again, by the list that wrote it alone', () => {
  const written = [
    ['2026-03-02T08:00:00.123456Z', '3f2c9f0e-6d1a-4b64-9a53-3f1a2b0c4d5e'],
    ['2026-03-02'],
    ['9007199254740993'],
  ];
  for (const [at, place] of PLACES.entries()) {
    for (const [by, parts] of written.entries()) {
      const read = () => readCursor<unknown>(place, 'after', writeCursor(parts));
      if (at === by) expect(read()).toEqual(parts);
      else expect(read).toThrow(AppError);
    }
  }
});

it.each([
  '',
  'AAAA',
  '123',
  '2026-03-02T08:00:00Z x',
  writeCursor(['2026-02-30']),
  writeCursor(['0000-01-01']),
])('one that is none is refused, and no list begins again: %s', (cursor) => {
  for (const place of PLACES) {
    expect(() => readCursor<unknown>(place, 'after', cursor)).toThrow(
      expect.objectContaining({
        code: 'request.invalid',
        detail: { fields: [{ path: 'query.after', rule: 'cursor' }] },
      }),
    );
  }
});

it('whatever is sent is read or refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json().map((text) => Buffer.from(text).toString('base64url')),
      ),
      (cursor) => {
        for (const place of PLACES) {
          try {
            readCursor<unknown>(place, 'after', cursor);
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
          }
        }
      },
    ),
  );
});
