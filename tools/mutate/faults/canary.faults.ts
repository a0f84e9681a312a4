import type { Guarantee } from '../fault.ts';

export const CANARY: Guarantee = {
  name: 'canary',
  promises: 'no personal data in logs, jobs, addresses and subjects',
  tests: [
    'server/src/audit/canary.test.ts',
    'server/src/platform/log.spec.ts',
    'server/src/account/account.canary.test.ts',
    'server/src/worklist/work.canary.test.ts',
  ],
  faults: [
    {
      id: 'canary-error-text',
      does: 'the log has the text of an error',
      file: 'server/src/platform/log.error.ts',
      find: 'message: scrubMessage(error.message),',
      replace: 'message: error.message,',
      tests: ['server/src/platform/log.error.spec.ts', 'server/src/platform/log.spec.ts'],
    },
    {
      id: 'canary-private-names',
      does: 'a contact that reaches the log is written',
      file: 'server/src/platform/log.ts',
      find: `if (PRIVATE.has(name.toLowerCase())) kept[name] = '[redacted]';
    else kept[name]`,
      replace: 'kept[name]',
    },
    {
      id: 'canary-job-contact',
      does: 'a job carries a name',
      file: 'server/src/order/order.append.ts',
      find: "return { name: 'exception_note', payload: { orderId, step: 'used' } };",
      replace:
        "return { name: 'exception_note', payload: { orderId, step: 'used', text: 'x'.repeat(2_000) } };",
      tests: ['server/src/exception/exception.test.ts'],
    },
    {
      id: 'canary-subject',
      does: 'the words of a message travel in the subject of a mail',
      file: 'server/src/platform/delivery/outbox.ts',
      find: "message.channel === 'mail' ? message.subject : null",
      replace: "message.channel === 'mail' ? `${message.subject} ${message.text.slice(0, 40)}` : null",
      tests: [
        'server/src/audit/canary.test.ts',
        'server/src/account/account.canary.test.ts',
        'server/src/platform/delivery/delivery.test.ts',
      ],
    },
    {
      id: 'canary-wish-open',
      does: 'why somebody files beside another order is kept as it was written',
      file: 'server/src/exception/exception.decide.ts',
      find: "const request = sealJson(openPersonKey(parts.keyring, row), { reason, source }, place('request', row.id));",
      replace: 'const request = Buffer.from(JSON.stringify({ reason, source }));',
      tests: ['server/src/audit/sown.canary.test.ts'],
    },
  ],
};
