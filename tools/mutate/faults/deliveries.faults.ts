import type { Guarantee } from '../fault.ts';

export const DELIVERIES: Guarantee = {
  name: 'deliveries',
  promises: 'a message is written once, sent, and forgotten',
  tests: ['server/src/platform/delivery/delivery.test.ts'],
  faults: [
    {
      id: 'delivery-text-without-job',
      does: 'a text message is a row without a job',
      file: 'server/src/platform/delivery/outbox.ts',
      find: "sql.with('job', enqueueSql(sql, { name: DELIVERY_QUEUE, payload: { messageId: id } }, 'message'));",
      replace:
        "if (message.channel === 'mail') sql.with('job', enqueueSql(sql, { name: DELIVERY_QUEUE, payload: { messageId: id } }, 'message'));",
    },
    {
      id: 'delivery-twice',
      does: 'one effect is written twice',
      file: 'server/migrations/20260101000200-create-outbox.sql',
      find: 'effect_key text NOT NULL UNIQUE,',
      replace: 'effect_key text NOT NULL,',
    },
    {
      id: 'delivery-two-workers',
      does: 'two workers send one message',
      file: 'server/src/platform/delivery/outbox.ts',
      find: 'AND refused_at IS NULL AND (claimed_until IS NULL OR claimed_until < now())',
      replace: 'AND refused_at IS NULL',
    },
    {
      id: 'delivery-kept',
      does: 'what was said to whom is kept after it was sent',
      file: 'server/src/platform/delivery/outbox.ts',
      find: 'claimed_until = NULL, recipient_sealed = NULL, body_sealed = NULL',
      replace: 'claimed_until = NULL',
    },
    {
      id: 'delivery-in-the-clear',
      does: 'the recipient stands in the clear',
      file: 'server/src/platform/delivery/outbox.ts',
      find: "sql.bind(seal(outboxKey, message.to, recipientPlace(id)), 'bytea')",
      replace: "sql.bind(Buffer.from(message.to), 'bytea')",
    },
    {
      id: 'delivery-refused-again',
      does: 'a recipient that the server refuses is tried for ever',
      file: 'server/src/platform/delivery/outbox.ts',
      find: 'if (!(error instanceof RecipientRefused)) {',
      replace: 'if (error !== undefined) {',
    },
  ],
};
