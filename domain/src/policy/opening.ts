import { z } from 'zod';
import { dayIn, daySchema } from '../shared/day.ts';
import type { Instant } from '../shared/day.ts';

/**
 * The instant a service opens, in the words of the law (day, time, zone) and as an instant.
 * Both are written down so that a reader can check either; `openingAgrees` holds them together.
 */
export const openingSchema = z
  .strictObject({
    day: daySchema,
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    timeZone: z.string().min(3),
    at: z.iso.datetime(),
  })
  .refine(openingAgrees, { error: 'day, time and zone name another instant than `at`' });

function openingAgrees(opening: { day: string; time: string; timeZone: string; at: string }): boolean {
  try {
    const day = dayIn(opening.timeZone, new Date(opening.at));
    return day === opening.day && timeInZone(opening.at, opening.timeZone) === opening.time;
  } catch {
    return false;
  }
}

function timeInZone(at: Instant, timeZone: string): string {
  const format = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(at));
}
