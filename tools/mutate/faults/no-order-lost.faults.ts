import type { Guarantee } from '../fault.ts';

export const NO_ORDER_LOST: Guarantee = {
  name: 'no-order-lost',
  promises: 'an accepted change is written whole, with its effects',
  tests: ['server/src/order/order.crash.test.ts', 'server/src/order/order.test.ts'],
  faults: [
    {
      id: 'append-without-jobs',
      does: 'a change enqueues nothing of what follows',
      file: 'server/src/order/order.append.ts',
      find: "append.jobs.forEach((job, at) => sql.with(`job_${at}`, enqueueSql(sql, job, 'upd')));",
      replace: '',
      tests: [
        'server/src/order/order.crash.test.ts',
        'server/src/order/order.test.ts',
        'server/src/order/order.notice.test.ts',
      ],
    },
    {
      id: 'append-version-ignored',
      does: 'a stale version overwrites the order',
      file: 'server/src/order/order.append.ts',
      find: "AND version = ${sql.bind(before.version, 'int')}",
      replace: "AND version >= ${sql.bind(0 * before.version, 'int')}",
    },
    {
      id: 'append-form-version-ignored',
      does: 'a form saved during its submit is submitted unseen',
      file: 'server/src/order/order.append.ts',
      find: "${formVersion === undefined ? '' : `AND form_version = ${sql.bind(formVersion, 'int')}`}",
      replace:
        "${formVersion === undefined ? '' : `AND form_version >= ${sql.bind(0 * formVersion, 'int')}`}",
      tests: ['server/src/order/order.form.test.ts'],
    },
    {
      id: 'append-without-key',
      does: 'an order is changed without the key of its request',
      file: 'server/src/order/order.append.ts',
      find: 'if (append.idempotency) insertKey(sql, append.idempotency, append.at);',
      replace: '',
    },
    {
      id: 'append-without-message',
      does: 'the words of a decision are not kept',
      file: 'server/src/order/order.append.ts',
      find: 'if (append.message) insertMessage(sql, append.message, append);',
      replace: '',
      tests: ['server/src/worklist/desk.test.ts', 'server/src/message/message.test.ts'],
    },
  ],
};
