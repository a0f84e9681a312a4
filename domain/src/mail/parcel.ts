import type { PackingItem } from './packing-list.ts';
import type { Tracking } from './tracking.ts';

/** `incoming`: papers of the applicant. `outgoing`: the new document and what is returned. */
export const PARCEL_DIRECTIONS = ['incoming', 'outgoing'] as const;
export type ParcelDirection = (typeof PARCEL_DIRECTIONS)[number];

/** Item of the packing list → how many were counted. */
export type TickedContents = Readonly<Record<string, number>>;

export type Parcel = {
  direction: ParcelDirection;
  tracking: Tracking | null;
  contents: TickedContents;
};

export type ContentsGap = { item: string; expected: number; found: number };
export type ContentsCheck = {
  /** Asked for and not there, or too few. */
  missing: ContentsGap[];
  /** There and not asked for, or too many: goes back with the new document. */
  extra: ContentsGap[];
};

/** Compares what was counted with the packing list. Rule: notice 二(一)5(1). */
export function compareContents(
  packing: ReadonlyArray<Pick<PackingItem, 'item' | 'quantity'>>,
  { contents }: Pick<Parcel, 'contents'>,
): ContentsCheck {
  const expected = new Map(packing.map(({ item, quantity }) => [item, quantity]));
  const items = [...expected.keys(), ...Object.keys(contents).filter((item) => !expected.has(item))];
  const gaps = items.map((item) => ({
    item,
    expected: expected.get(item) ?? 0,
    found: countOf(contents, item),
  }));
  return {
    missing: gaps.filter((gap) => gap.found < gap.expected),
    extra: gaps.filter((gap) => gap.found > gap.expected),
  };
}

/** What goes back to the applicant beside the new document. */
export function returnedItems(packing: readonly PackingItem[]): string[] {
  return packing.filter(({ returned }) => returned).map(({ item }) => item);
}

// Trap: an item called `constructor` would be found on every object.
function countOf(ticked: TickedContents, item: string): number {
  return Object.hasOwn(ticked, item) ? (ticked[item] ?? 0) : 0;
}
