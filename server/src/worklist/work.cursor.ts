import { z } from 'zod';
import { parseDay } from '@lingshi/domain/shared/day.ts';
import { AppError } from '../platform/http/app-error.ts';

/** A place in the work list: behind the line that had these values. `at` is an instant or a day. */
export type Place = { readonly away: boolean; readonly at: string; readonly id: string };

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|\+00:00)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const stored = z.tuple([z.boolean(), z.string(), z.uuid()]);

/** Opaque to the caller: what is in it may change with the lists. */
export function writeCursor({ away, at, id }: Place): string {
  return Buffer.from(JSON.stringify([away, at, id])).toString('base64url');
}

/**
 * @param by what the list is sorted by: a cursor of another list is no place in this one
 * @throws request.invalid
 */
export function readCursor(cursor: string, by: 'instant' | 'day'): Place {
  const parsed = stored.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  const at = parsed.data?.[1] ?? '';
  const fits = (by === 'instant' ? INSTANT : DAY).test(at) && isInCalendar(at);
  if (!parsed.success || !fits) {
    throw new AppError('request.invalid', { fields: [{ path: 'query.cursor', rule: 'cursor' }] });
  }
  return { away: parsed.data[0], at, id: parsed.data[2] };
}

/** Trap: 30 February is an instant to Date and none to the database, which has no year 0 either. */
function isInCalendar(at: string): boolean {
  return parseDay(at.slice(0, 10)) !== null && !at.startsWith('0000') && !Number.isNaN(Date.parse(at));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
