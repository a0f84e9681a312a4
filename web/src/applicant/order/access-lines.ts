import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { whoRead } from '@lingshi/contract/audit/audit.contract.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';

export type AccessEntry = RouteAnswer<typeof whoRead>['entries'][number];

/** What one reader did on one day, the latest time first said; of lists, everybody who saw the line on that day. */
export type AccessLine = AccessEntry & { times: number; readers: number };

/**
 * A log of many lines, short enough to be read: the same again on the same day is one line, and so are all who saw the
 * order in a list. Newest first, as it came.
 * @param zone of the post; the reader's own where it is not known
 */
export function foldReadings(entries: readonly AccessEntry[], zone: string | undefined): AccessLine[] {
  const lines = new Map<string, AccessEntry[]>();
  for (const entry of entries) {
    const { at, role, what, reason, officer } = entry;
    const who = what === 'list' ? [] : [role, officer, reason];
    const key = JSON.stringify([dayIn(zone, new Date(at)), what, ...who]);
    lines.set(key, [...(lines.get(key) ?? []), entry]);
  }
  return [...lines.values()].map((same) => {
    const readers = new Set(same.map(({ officer }) => officer)).size;
    return { ...(same[0] as AccessEntry), times: same.length, readers };
  });
}
