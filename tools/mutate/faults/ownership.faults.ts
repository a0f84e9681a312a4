import type { Guarantee } from '../fault.ts';

export const OWNERSHIP: Guarantee = {
  name: 'ownership',
  promises: 'somebody else’s id is not there',
  // The second wall would hide most of these: the queries are tried without it.
  tests: ['server/src/audit/ownership.bare.test.ts'],
  faults: [
    {
      id: 'own-order',
      does: 'any account loads any order',
      file: 'server/src/order/order.load.sql.ts',
      find: '${OWN_SIGHT}${FROM} AND o.account_id = $3::uuid`',
      replace: '${OWN_SIGHT}${FROM} AND $3::uuid IS NOT NULL`',
    },
    {
      id: 'own-picture',
      does: 'a picture of another order is sent',
      file: 'server/src/order/order.files.ts',
      find: 'WHERE id = $1 AND order_id = $2`',
      replace: 'WHERE id = $1 AND $2::uuid IS NOT NULL`',
      tests: ['server/src/audit/ownership.bare.test.ts', 'server/src/upload/upload.test.ts'],
    },
    {
      id: 'own-upload',
      does: 'any account goes on with any upload',
      file: 'server/src/upload/upload.store.ts',
      find: 'WHERE u.id = $1 AND u.account_id = $2 AND (o.account_id = $2 OR EXISTS',
      replace: 'WHERE u.id = $1 AND (u.account_id IS NOT NULL OR $2::uuid IS NULL OR EXISTS',
      tests: ['server/src/audit/ownership.bare.test.ts', 'server/src/upload/upload.test.ts'],
    },
    {
      id: 'own-readers',
      does: 'any account reads who opened an order',
      file: 'server/src/order/order.access.ts',
      find: 'SELECT 1 FROM orders WHERE id = $1 AND account_id = $2',
      replace: 'SELECT 1 FROM orders WHERE id = $1 AND $2::uuid IS NOT NULL',
    },
    {
      id: 'own-applicant',
      does: 'an account begins an order for a stranger’s applicant',
      file: 'server/src/mandate/mandate.act.ts',
      find: 'WHERE a.id = $1 AND a.account_id = $2`;',
      replace: 'WHERE a.id = $1 AND $2::uuid IS NOT NULL`;',
      tests: ['server/src/audit/ownership.bare.test.ts', 'server/src/mandate/mandate.order.test.ts'],
    },
    {
      id: 'own-command',
      does: 'the rules let a stranger send commands',
      file: 'domain/src/lifecycle/lifecycle.permit.ts',
      find: "if (!related && actor.accountId !== accountId) return refuse('order.not_found');",
      replace: "if (!related && actor.accountId === '') return refuse('order.not_found');",
      tests: [
        'domain/src/lifecycle/lifecycle.rules.spec.ts',
        'domain/src/lifecycle/lifecycle.spec.ts',
        'domain/src/lifecycle/lifecycle.sight.spec.ts',
      ],
    },
  ],
};
