import type { Guarantee } from '../fault.ts';

export const SWEEPS: Guarantee = {
  name: 'sweeps',
  promises: 'what nobody comes back for goes, at its time; what an order names stays',
  tests: ['server/src/order/order.sweep.test.ts', 'server/src/order/order.kept.test.ts'],
  faults: [
    {
      id: 'sweep-declarations',
      does: 'the nightly sweep deletes every signed declaration',
      file: 'server/src/order/order.sweep.ts',
      find: '${NAMING_TABLES.map((name) => `SELECT',
      replace: '${NAMING_TABLES.slice(1).map((name) => `SELECT',
    },
    {
      id: 'sweep-pictures',
      does: 'the nightly sweep deletes every picture',
      file: 'server/src/order/order.sweep.ts',
      find: '${NAMING_TABLES.map((name) => `SELECT',
      replace: '${NAMING_TABLES.slice(0, 1).map((name) => `SELECT',
    },
    {
      id: 'sweep-paused-parts',
      does: 'the parts of an upload that pauses for 24 to 48 hours are deleted',
      file: 'server/src/order/order.sweep.ts',
      find: 'unnest(u.parts) AS part WHERE part = ANY($1::text[])`',
      replace: 'unnest(u.parts) AS part WHERE part = ANY($1::text[]) AND false`',
    },
    {
      id: 'sweep-uploads-early',
      does: 'an upload that pauses for a day is deleted',
      file: 'server/src/order/order.sweep.ts',
      find: 'const UPLOAD_KEPT_MS = 2 * DAY_MS;',
      replace: 'const UPLOAD_KEPT_MS = DAY_MS;',
    },
    {
      id: 'sweep-fresh-objects',
      does: 'an object whose row is about to be written is deleted',
      file: 'server/src/platform/storage/orphan.sweep.ts',
      find: 'const GRACE_MS = 24 * 3600 * 1000;',
      replace: 'const GRACE_MS = -1;',
      tests: ['server/src/order/order.sweep.test.ts', 'server/src/platform/storage/object-store.test.ts'],
    },
    {
      id: 'sweep-saved-draft',
      does: 'a draft that was saved in yesterday is deleted',
      file: 'server/src/order/order.sweep.ts',
      find: ` AND NOT EXISTS (
        SELECT FROM order_answer a WHERE a.order_id = o.id AND a.saved_at >= $4::date)`,
      replace: '',
    },
    {
      id: 'sweep-submitted',
      does: 'old orders are discarded like drafts',
      file: 'server/src/order/order.sweep.ts',
      find: "WHERE o.post = $1 AND o.status = 'draft' AND o.snapshot->>'service' = $2",
      replace: "WHERE o.post = $1 AND o.snapshot->>'service' = $2",
    },
    {
      id: 'sweep-first-batch',
      does: 'only the first batch is swept',
      file: 'server/src/order/order.sweep.ts',
      find: 'if (last === undefined || rows.length < batch) return swept;',
      replace: 'if (last === undefined || rows.length <= batch) return swept;',
    },
    {
      id: 'sweep-nothing',
      does: 'objects that nobody names stay for ever',
      file: 'server/src/platform/storage/orphan.sweep.ts',
      find: 'page.filter((object) => now.getTime() - Date.parse(object.storedAt) > GRACE_MS)',
      replace: 'page.filter((object) => now.getTime() < Date.parse(object.storedAt))',
      tests: ['server/src/order/order.sweep.test.ts', 'server/src/platform/storage/object-store.test.ts'],
    },
  ],
};
