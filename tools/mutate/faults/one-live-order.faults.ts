import type { Guarantee } from '../fault.ts';

export const ONE_LIVE_ORDER: Guarantee = {
  name: 'one-live-order',
  promises: 'a person has one live order in a country',
  tests: [
    'server/src/order/order.test.ts',
    'server/src/order/order.lock.test.ts',
    'domain/src/order/order.lock.spec.ts',
  ],
  faults: [
    {
      id: 'live-order-index',
      does: 'the lock is a look-up: two at once pass',
      file: 'server/src/order/order.append.ts',
      find: "FROM upd, unnest(${keys}) AS k ${mended ? `WHERE NOT EXISTS (${held})` : ''}`,",
      replace:
        "FROM upd, unnest(${keys}) AS k ${mended ? `WHERE NOT EXISTS (${held})` : ''} ON CONFLICT DO NOTHING`,",
    },
    {
      id: 'live-order-number-key',
      does: 'the passport number locks nobody',
      file: 'domain/src/order/order.lock.ts',
      find: "...(person.passportNumber === null ? [] : [documentNumberKey('passport', person.passportNumber)]),",
      replace: '',
    },
    {
      id: 'live-order-kept-after-end',
      does: 'an order that has ended keeps its lock',
      file: 'server/src/order/order.append.ts',
      find: "sql.with('freed', 'DELETE FROM live_order USING upd WHERE live_order.order_id = upd.id');",
      replace: '',
    },
    {
      id: 'live-order-mended-lock',
      does: 'a supplement that changes the number keeps the old lock alone',
      file: 'server/src/order/order.append.ts',
      find: 'WHERE l.order_id = upd.id AND NOT l.person_index = ANY(${keys})`,',
      replace: 'WHERE l.order_id = upd.id AND false AND NOT l.person_index = ANY(${keys})`,',
      tests: ['server/src/order/order.lock.test.ts', 'server/src/order/order.supplement.test.ts'],
    },
    {
      id: 'live-order-exception-for-ever',
      does: 'a granted exception never ends',
      file: 'server/src/order/order.append.ts',
      find: 'AND x.granted AND (x.used_at IS NOT NULL OR x.ends_at > ${now})',
      replace: 'AND x.granted',
      tests: ['server/src/exception/exception.test.ts'],
    },
    {
      id: 'live-order-exception-unasked',
      does: 'an exception that was declined lets a second order in',
      file: 'server/src/order/order.append.ts',
      find: 'AND x.granted AND (',
      replace: 'AND (',
      tests: ['server/src/exception/exception.test.ts'],
    },
  ],
};
