import { z } from 'zod';
import { parseDay } from '@lingshi/domain/shared/day.ts';
import { AppError } from './app-error.ts';

/** Opaque to the caller: what is in it may change with the lists. @param place what the last line was sorted by */
export function writeCursor(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/**
 * The place behind which a page of a list begins. One that is none is refused: the list would silently begin again.
 * @param name of the query in which it came
 * @throws request.invalid
 */
export function readCursor<T>(place: z.ZodType<T>, name: string, cursor: string): T {
  const parsed = place.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (parsed.success) return parsed.data;
  throw new AppError('request.invalid', { fields: [{ path: `query.${name}`, rule: 'cursor' }] });
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|\+00:00)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

export const instantPlace = z.string().regex(INSTANT).refine(isInCalendar);
export const dayPlace = z.string().regex(DAY).refine(isInCalendar);
/** A number that a table counts its rows by. */
export const countPlace = z.string().regex(/^\d{1,18}$/);

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
