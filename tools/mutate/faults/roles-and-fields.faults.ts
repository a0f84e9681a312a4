import type { Guarantee } from '../fault.ts';

export const ROLES_AND_FIELDS: Guarantee = {
  name: 'roles-and-fields',
  promises: 'each role reaches its routes and reads its fields, masked, and every reading is a line',
  tests: [
    'server/src/worklist/desk.test.ts',
    'server/src/worklist/desk.evidence.test.ts',
    'server/src/worklist/desk.view.spec.ts',
    'server/src/worklist/work.roles.test.ts',
  ],
  faults: [
    {
      id: 'roles-any-route',
      does: 'every officer reaches every route',
      file: 'server/src/platform/http/route.guard.ts',
      find: 'if (route.roles && !route.roles.some((role) => actor.roles.includes(role)))',
      replace: 'if (route.roles?.length === 0)',
    },
    {
      id: 'fields-unmasked',
      does: 'numbers are shown in full',
      file: 'server/src/worklist/desk.view.ts',
      find: 'return [name, MASKS[mask](value)];',
      replace: 'return [name, value];',
    },
    {
      id: 'fields-whole',
      does: 'the mail room sees the whole file',
      file: 'server/src/worklist/desk.view.ts',
      find: 'sees: (seenBy = []) => whole || roles.some((role) => seenBy.includes(role)),',
      replace: 'sees: () => true,',
    },
    {
      id: 'fields-papers',
      does: 'the mail room reads the declaration',
      file: 'server/src/worklist/desk.view.ts',
      find: "mail_room: ['receipt', 'mailing_kit'],",
      replace: "mail_room: ['receipt', 'mailing_kit', 'declaration'],",
    },
    {
      id: 'reading-other-capacity',
      does: 'a reading is noted in another capacity than the one it was done in',
      file: 'server/src/worklist/desk.read.ts',
      find: '$5::jsonb ->> seen.status, $3, seen.id',
      replace: "coalesce($5::jsonb ->> 'draft', $5::jsonb ->> seen.status), $3, seen.id",
    },
    {
      id: 'reading-without-reason',
      does: 'unmasking keeps no reason',
      file: 'server/src/worklist/desk.read.ts',
      find: '[reading.what, reading.reason ?? null]',
      replace: '[reading.what, null]',
    },
    {
      id: 'claim-taken-away',
      does: 'a claimed order is claimed by another',
      file: 'server/src/worklist/work.claim.ts',
      find: 'AND (claimed_by IS NULL OR claimed_by = $3 OR claimed_until <= $4)',
      replace: 'AND (claimed_by IS NULL OR claimed_by = $3 OR claimed_until >= $4 OR claimed_until <= $4)',
      tests: ['server/src/worklist/work.claim.test.ts'],
    },
    {
      id: 'claim-for-ever',
      does: 'a claim that was left lasts for ever',
      file: 'server/src/worklist/work.claim.ts',
      find: 'AND (claimed_by IS NULL OR claimed_by = $3 OR claimed_until <= $4)',
      replace:
        "AND (claimed_by IS NULL OR claimed_by = $3 OR claimed_until < $4::timestamptz - interval '1 year')",
      tests: ['server/src/worklist/work.claim.test.ts'],
    },
  ],
};
