import type { ClaimedStore } from './own-store.ts';

/** An upload whose row is not committed by then never will be. */
const GRACE_MS = 24 * 3600 * 1000;

export type SweepResult = { readonly seen: number; readonly removed: number };

/**
 * Removes objects no row names: uploads that crashed between object and row, or whose row was deleted.
 * @param store claimed for this sweep: another database's files are named by no row of ours
 * @param findNamed of these keys, those that rows name. One query a page.
 * @param now injected, because an object is judged by its age.
 */
export async function sweepOrphans(
  store: ClaimedStore,
  prefix: string,
  findNamed: (keys: string[]) => Promise<ReadonlySet<string>>,
  now: Date,
): Promise<SweepResult> {
  let [seen, removed, after] = [0, 0, ''];
  for (;;) {
    const page = await store.list(prefix, after);
    const last = page.at(-1);
    if (last === undefined) return { seen, removed };
    const old = page.filter((object) => now.getTime() - Date.parse(object.storedAt) > GRACE_MS);
    const named = await findNamed(old.map((object) => object.key));
    const orphans = old.filter((object) => !named.has(object.key));
    for (const orphan of orphans) await store.delete(orphan.key);
    seen += page.length;
    removed += orphans.length;
    after = last.key;
  }
}
