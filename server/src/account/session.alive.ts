import { refuse } from '@lingshi/domain/shared/result.ts';
import type { Refusal } from '@lingshi/domain/shared/result.ts';
import type { SessionTimes } from './session.store.ts';

/** What says whether a session still lives. ISO instants. */
export type Lifetime = { readonly seenAt: string; readonly expiresAt: string };

/** Kept this coarse, so that reading pages does not mean writing rows. */
const SEEN_EVERY_MS = 60_000;

/** null: it lives. Idle and absolute end are both counted by our own clock (OWASP ASVS 7.3.1, 7.3.2). */
export function judgeSession(
  { seenAt, expiresAt }: Lifetime,
  times: SessionTimes,
  now: Date,
): Refusal | null {
  const at = now.getTime();
  const idleEnd = Date.parse(seenAt) + times.idle * 1000;
  return at < Math.min(idleEnd, Date.parse(expiresAt)) ? null : refuse('session.expired');
}

/** Whether it is time to write down that the session is in use. */
export function isSeenLongAgo({ seenAt }: Lifetime, now: Date): boolean {
  return now.getTime() - Date.parse(seenAt) >= SEEN_EVERY_MS;
}
