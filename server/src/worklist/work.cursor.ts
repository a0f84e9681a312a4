import { z } from 'zod';
import { dayPlace, instantPlace, readCursor, writeCursor } from '../platform/http/page-cursor.ts';

/** A place in the work list: behind the line that had these values. `at` is an instant or a day. */
export type Place = { readonly away: boolean; readonly at: string; readonly id: string };

export function writePlace({ away, at, id }: Place): string {
  return writeCursor([away, at, id]);
}

/**
 * @param by what the list is sorted by: a cursor of another list is no place in this one
 * @throws request.invalid
 */
export function readPlace(cursor: string, by: 'instant' | 'day'): Place {
  const stored = z.tuple([z.boolean(), by === 'instant' ? instantPlace : dayPlace, z.uuid()]);
  const [away, at, id] = readCursor(stored, 'cursor', cursor);
  return { away, at, id };
}
