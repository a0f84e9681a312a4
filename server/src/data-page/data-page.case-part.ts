import { FORM_OPEN, partOf } from '../order/order.case-part.ts';
import type { CasePart } from '../order/order.loaded.ts';
import { pageFinding } from './data-page.flags.ts';
import type { KeptPage } from './data-page.flags.ts';

// Fields parted by bars, as the answers are.
const READING = `CASE WHEN ${FORM_OPEN} THEN (
  SELECT concat_ws('|', r.file_id, coalesce(r.problem, ''), encode(r.sealed, 'hex'))
  FROM data_page_reading r JOIN order_file f ON f.id = r.file_id AND f.replaced_at IS NULL
  WHERE r.order_id = o.id) END`;

/** What was read from the data page the order has now, while the form is open; null = nobody had it read. */
export const PAGE_PART: CasePart<KeptPage | null> = {
  name: 'data-page',
  columns: { pageReading: READING },
  open: ({ pageReading }) => toKept(pageReading as string | null),
  facts: (loaded, where) => pageFinding(loaded, partOf(loaded, PAGE_PART), where),
};

function toKept(column: string | null): KeptPage | null {
  if (column === null) return null;
  const [fileId = '', , sealed = ''] = column.split('|');
  return { fileId, sealed: sealed === '' ? null : Buffer.from(sealed, 'hex') };
}
