import { addYears, compareDays } from '../shared/day.ts';
import type { Day, Instant } from '../shared/day.ts';
import { ok, refuse } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';

/**
 * One account may file for a person who has an account of their own but no document the platform takes.
 * Rule: notice 三(二): whoever files is verified first; the holder is, the person need not be.
 */
export type Mandate = {
  services: readonly string[];
  /** The first instant at which it no longer holds. */
  endsAt: Instant;
  acceptedAt: Instant | null;
  endedAt: Instant | null;
};

export const MANDATE_STATES = ['invited', 'in_force', 'expired', 'ended'] as const;
/** `expired`: its days are over, or nobody accepted in time; `ended`: one of the two ended it. */
export type MandateState = (typeof MANDATE_STATES)[number];

/** Levels of the real name that prove more than knowledge: a page, a register beside a face on it, an officer. */
const VERIFIED_LEVELS: readonly string[] = ['document', 'registry', 'officer'];

export function isVerified(level: string | null): boolean {
  return level !== null && VERIFIED_LEVELS.includes(level);
}

/** For whom an account gives one: for oneself, and as parent or guardian for whoever cannot. An adult gives their own. */
const GIVEN_FOR: readonly string[] = ['self', 'child', 'ward'];

export function mayGiveFor(relation: string): boolean {
  return GIVEN_FOR.includes(relation);
}

/** What a mandate is now. @param codeEndsAt until when the invitation may be accepted */
export function mandateState(mandate: Mandate & { codeEndsAt: Instant }, at: Instant): MandateState {
  if (mandate.endedAt !== null) return 'ended';
  const last = mandate.acceptedAt === null ? earlier(mandate.codeEndsAt, mandate.endsAt) : mandate.endsAt;
  if (!isBefore(at, last)) return 'expired';
  return mandate.acceptedAt === null ? 'invited' : 'in_force';
}

/**
 * Whether its holder may act for the applicant: the one place that says so.
 * @returns refusals mandate.ended (also when its days are over or it was never accepted), mandate.other_service
 */
export function mayActUnder(mandate: Mandate, service: string, at: Instant): Result<undefined> {
  const inForce = mandate.acceptedAt !== null && mandate.endedAt === null && isBefore(at, mandate.endsAt);
  if (!inForce) return refuse('mandate.ended');
  if (!mandate.services.includes(service)) return refuse('mandate.other_service');
  return ok();
}

export type MandateTerms = { services: readonly string[]; untilDay: Day };

/** The days it may end on. They differ by where one is: `first` is today in the west, `latest` today in the east. */
export type Today = { first: Day; latest: Day };

/** Our own limit: nobody forgets for longer than a year whom they let act. */
const MOST_YEARS = 1;

/** @returns refusals mandate.service_unknown, mandate.until_invalid */
export function checkTerms(
  { services, untilDay }: MandateTerms,
  offered: readonly string[],
  today: Today,
): Result<MandateTerms> {
  const wanted = offered.filter((service) => services.includes(service));
  const strange = services.some((service) => !offered.includes(service));
  if (wanted.length === 0 || strange) return refuse('mandate.service_unknown');
  const last = addYears(today.latest, MOST_YEARS);
  if (compareDays(untilDay, today.first) < 0 || compareDays(untilDay, last) > 0)
    return refuse('mandate.until_invalid');
  return ok({ services: wanted, untilDay });
}

function isBefore(a: Instant, b: Instant): boolean {
  return Date.parse(a) < Date.parse(b);
}

function earlier(a: Instant, b: Instant): Instant {
  return isBefore(a, b) ? a : b;
}
