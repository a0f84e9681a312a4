import { daysBetween } from '@lingshi/domain/shared/day.ts';

export type Urgency = { tone: 'vermilion' | 'amber' | 'slate'; days: number };

/** From here on a due day is marked. Ours. */
const SOON_DAYS = 2;

/** How pressing a due day is on `today`, both at the post; days are negative once it has passed. */
export function urgencyOf(dueDay: string, today: string): Urgency {
  const days = daysBetween(today, dueDay);
  if (days < 0) return { tone: 'vermilion', days };
  return { tone: days <= SOON_DAYS ? 'amber' : 'slate', days };
}
