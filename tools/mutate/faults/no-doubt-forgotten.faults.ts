import type { Guarantee } from '../fault.ts';

export const NO_DOUBT_FORGOTTEN: Guarantee = {
  name: 'no-doubt-forgotten',
  promises: 'what the platform points at stays until an officer has settled it',
  tests: [
    'server/src/worklist/desk.page-flags.test.ts',
    'server/src/worklist/desk.test.ts',
    'server/src/order/order.lost.test.ts',
    'server/src/order/order.contest.test.ts',
  ],
  faults: [
    {
      id: 'doubt-flags-lost',
      does: 'what was found at submit is not kept',
      file: 'server/src/order/order.append.ts',
      find: 'if (append.flags) replaceFlags(sql, append.flags, append);',
      replace: '',
    },
    {
      id: 'doubt-flags-dropped',
      does: 'a supplement takes every flag away',
      file: 'server/src/order/order.append.ts',
      find: 'AND NOT EXISTS (SELECT FROM ${rows} WHERE f.target = o.target AND f.code = o.code)`,',
      replace: '`,',
      tests: [
        'server/src/worklist/desk.page-flags.test.ts',
        'server/src/order/order.supplement.test.ts',
        'server/src/worklist/desk.test.ts',
      ],
    },
    {
      id: 'doubt-alike-unseen',
      does: 'other orders for what looks like the same person are not kept',
      file: 'server/src/order/order.append.ts',
      find: "sql.bind(alike, 'bytea')",
      replace: "sql.bind(Buffer.concat([alike, Buffer.from(append.before.id)]), 'bytea')",
      tests: [
        'server/src/order/order.lock.test.ts',
        'server/src/worklist/desk.test.ts',
        'server/src/order/order.test.ts',
      ],
    },
    {
      id: 'doubt-lost-passed',
      does: 'a review passes a report of loss that is contested',
      file: 'domain/src/order/order.decide.ts',
      find: 'return refuseLostAct(order, command) ?? ok([{ type, ...said }]);',
      replace: 'return ok([{ type, ...said }]);',
      tests: ['domain/src/lifecycle/lifecycle.lost.spec.ts', 'server/src/order/order.lost.test.ts'],
    },
    {
      id: 'doubt-contested-award',
      does: 'an order is awarded a number that its account has not proven',
      file: 'domain/src/order/order.contest.ts',
      find: "  if (type === 'awardNumber' && contest?.own !== true) return refuse('order.number_not_own');\n",
      replace: '',
      tests: ['domain/src/lifecycle/lifecycle.contest.spec.ts', 'server/src/order/order.contest.test.ts'],
    },
  ],
};
