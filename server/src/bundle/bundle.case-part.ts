import { ENDED_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { partOf } from '../order/order.case-part.ts';
import type { CasePart } from '../order/order.loaded.ts';

// Where it stands, or would, were its number not contested.
const STANDS_IN = `CASE o.status WHEN 'number_contested' THEN o.snapshot->'contest'->>'returnTo' ELSE o.status END`;

/** In no envelope any more; what was made of papers in one was paid with the others. */
const ENDED_UNMADE = ENDED_STATUSES.filter((status) => status !== 'completed')
  .map((status) => `'${status}'`)
  .join(', ');

/**
 * What the papers in the order's envelope cost together: of those filed with it at the same post, past the mail gate,
 * who travel under the same tracking number, or like it under none.
 */
const ENVELOPE = `CASE WHEN o.bundle_id IS NOT NULL AND ${STANDS_IN} IN ('awaiting_papers', 'papers_on_hold') THEN (
  SELECT sum((s.snapshot->'fee'->>'cents')::bigint)::bigint FROM orders s
  WHERE s.bundle_id = o.bundle_id AND s.post = o.post AND s.status NOT IN (${ENDED_UNMADE})
    AND s.snapshot->>'secondReviewerId' IS NOT NULL
    AND s.snapshot->'mail'->'papers'->>'trackingIn' IS NOT DISTINCT FROM o.snapshot->'mail'->'papers'->>'trackingIn') END`;

/** Null where the order is filed alone, or no papers are awaited. */
export const ENVELOPE_PART: CasePart<number | null> = {
  name: 'envelope',
  columns: { envelopeCents: ENVELOPE },
  open: ({ envelopeCents }) => (envelopeCents as number | null) ?? null,
  facts: (loaded) => {
    const cents = partOf(loaded, ENVELOPE_PART);
    return cents === null ? {} : { envelopeCents: cents };
  },
};
