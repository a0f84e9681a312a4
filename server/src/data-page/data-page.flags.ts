import { pictureFor } from '../order/order.files.ts';
import type { CaseEvidence, CaseRules, LoadedOrder } from '../order/order.loaded.ts';
import { compareWithForm } from './data-page.compare.ts';
import { openReading } from './data-page.store.ts';

/** `sealed` is null when the page could not be read. */
export type KeptPage = { fileId: string; sealed: Buffer | null };

/**
 * What the officer is pointed at. Only a reading of the very picture the order has counts: a page that was exchanged
 * after it was read is one nobody read. It holds nobody up. Nothing where the order has no page.
 */
export function pageFinding(
  loaded: LoadedOrder,
  kept: KeptPage | null,
  where: CaseRules,
): Partial<CaseEvidence> {
  const { slot, fileId } = pictureFor('data_page', loaded, where.policy);
  if (slot === null || fileId === null) return {};
  if (kept === null) return { dataPage: { slot, unseen: true, unread: false, differs: [] } };
  if (kept.sealed === null) return { dataPage: { slot, unread: true, differs: [] } };
  const { reading } = openReading(loaded.dek, loaded.order.id, kept.sealed);
  const { lines } = compareWithForm(reading, loaded, where);
  // What was read with a failing check digit is no witness against the person.
  const differs = reading.valid ? lines.filter(({ agrees }) => agrees === false) : [];
  return {
    dataPage: { slot, unread: !reading.valid, differs: differs.map(({ target }) => target) },
    ...(reading.valid && { readNumber: reading.fields.number }),
  };
}
