/** Limits, turns and brakes so wide that no test meets them unless it means to. */
import type { Brakes } from '../../src/platform/limits/brakes.ts';
import { LIMITS } from '../../src/platform/limits/limits.ts';
import type { Limit } from '../../src/platform/limits/limits.ts';
import { TURNS } from '../../src/platform/turns/turn.kinds.ts';
import type { TurnKind, TurnRules } from '../../src/platform/turns/turn.kinds.ts';

export function wideLimits(): Record<string, Limit> {
  return Object.fromEntries(
    Object.entries(LIMITS).map(([name, limit]) => [name, { ...limit, points: 100_000 }]),
  );
}

export function wideTurns(): Record<TurnKind, TurnRules> {
  const waiting = { officer: 1_000, applicant: 1_000, job: 1_000 };
  const entries = Object.entries(TURNS).map(([kind, rules]) => [kind, { ...rules, waiting, most: 10_000 }]);
  return Object.fromEntries(entries) as Record<TurnKind, TurnRules>;
}

/** With a puzzle that takes no time. */
export const WIDE_BRAKES: Brakes = {
  textsPerHour: 100_000,
  textsPerHourTo: {},
  mailsPerHour: 100_000,
  calmCodesPerMinute: 100_000,
  puzzle: { parts: 2, bits: 2, rounds: 10 },
  textCostCents: 5,
  alarmCentsPerDay: 1_000_000,
};
