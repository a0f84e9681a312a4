import type { Guarantee } from '../fault.ts';

export const MANDATES: Guarantee = {
  name: 'mandates',
  promises: 'a mandate holds for its services and days, for a verified holder, until either ends it',
  tests: [
    'server/src/mandate/mandate.test.ts',
    'server/src/mandate/mandate.order.test.ts',
    'domain/src/identity/mandate.spec.ts',
    'server/src/mandate/mandate.reach.test.ts',
  ],
  faults: [
    {
      id: 'mandate-any-service',
      does: 'a mandate holds for every service',
      file: 'domain/src/identity/mandate.ts',
      find: "  if (!mandate.services.includes(service)) return refuse('mandate.other_service');\n",
      replace: '',
    },
    {
      id: 'mandate-for-ever',
      does: 'a mandate holds after its last day',
      file: 'domain/src/identity/mandate.ts',
      find: 'mandate.endedAt === null && isBefore(at, mandate.endsAt);',
      replace: 'mandate.endedAt === null;',
    },
    {
      id: 'mandate-ended-reads',
      does: 'the holder of an ended mandate reads the order',
      file: 'server/src/order/order.load.sql.ts',
      find: `m.holder_id = $3::uuid AND m.ended_at IS NULL AND m.ends_at > $2
    WHERE`,
      replace: `m.holder_id = $3::uuid
    WHERE`,
    },
    {
      id: 'mandate-unlogged',
      does: 'what a holder reads leaves no line',
      file: 'server/src/order/order.load.sql.ts',
      find: 'AND l.at > $2 - ${SITTING}))`;',
      replace: 'AND l.at > $2 - ${SITTING}) AND h.id IS NULL)`;',
    },
    {
      id: 'mandate-unverified',
      does: 'a holder whom nobody verified accepts a mandate',
      file: 'server/src/mandate/mandate.accept.ts',
      find: 'if (named?.verified !== true)',
      replace: 'if (named === undefined)',
    },
    {
      id: 'mandate-code-twice',
      does: 'a code is accepted twice',
      file: 'server/src/mandate/mandate.accept.ts',
      find: 'SET holder_id = $2, accepted_at = $3, code_hash = NULL\n     WHERE id = $1 AND accepted_at IS NULL AND ended_at IS NULL`,',
      replace: 'SET holder_id = $2, accepted_at = $3\n     WHERE id = $1`,',
    },
    {
      id: 'mandate-code-old',
      does: 'a code is accepted after its days',
      file: 'server/src/mandate/mandate.accept.ts',
      find: 'AND m.ended_at IS NULL AND m.code_ends_at > $2 AND m.ends_at > $2`;',
      replace: 'AND m.ended_at IS NULL AND m.ends_at > $2`;',
    },
    {
      id: 'mandate-stranger-ends',
      does: 'anybody ends a mandate',
      file: 'server/src/mandate/mandate.end.ts',
      find: 'WHERE m.id = $1 AND (m.account_id = $2 OR m.holder_id = $2) FOR UPDATE`;',
      replace: 'WHERE m.id = $1 AND $2::uuid IS NOT NULL FOR UPDATE`;',
      tests: ['server/src/mandate/mandate.test.ts', 'server/src/audit/ownership.bare.test.ts'],
    },
  ],
};
