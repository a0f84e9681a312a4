import type { Guarantee } from '../fault.ts';

export const BUNDLES: Guarantee = {
  name: 'bundles',
  promises: 'a family files together and each order stays its own',
  tests: [
    'server/src/bundle/bundle.test.ts',
    'server/src/bundle/bundle.join.test.ts',
    'server/src/bundle/bundle.share.test.ts',
    'domain/src/bundle/bundle.join.spec.ts',
    'domain/src/bundle/bundle.envelope.spec.ts',
  ],
  faults: [
    {
      id: 'bundle-person-twice',
      does: 'one person stands in a bundle twice',
      file: 'server/migrations/20261201000600-create-bundles.sql',
      find: 'CREATE UNIQUE INDEX orders_bundle_person',
      replace: 'CREATE INDEX orders_bundle_person',
    },
    {
      id: 'bundle-of-strangers',
      does: 'an order of a stranger is read with a bundle',
      file: 'server/src/order/order.load.sql.ts',
      find: 'WHERE o.bundle_id = $1::uuid AND o.account_id = $3::uuid ORDER BY',
      replace: 'WHERE o.bundle_id = $1::uuid AND $3::uuid IS NOT NULL ORDER BY',
      tests: ['server/src/bundle/bundle.bare.test.ts'],
    },
    {
      id: 'bundle-own-sum',
      does: 'one instrument for all is made out over one fee',
      file: 'server/src/order/order.facts.ts',
      find: 'return envelopeCents === undefined ? own : { ...own, cents: envelopeCents };',
      replace: 'return own;',
      tests: [
        'server/src/bundle/bundle.test.ts',
        'server/src/bundle/bundle.join.test.ts',
        'server/src/bundle/bundle.share.test.ts',
        'server/src/document/family-kit.document.test.ts',
        'server/src/document/paper.test.ts',
      ],
    },
  ],
};
