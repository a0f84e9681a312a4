import type { Guarantee } from '../fault.ts';

export const MESSAGES_AND_NOTES: Guarantee = {
  name: 'messages-and-notes',
  promises: 'what is for colleagues reaches no applicant, and nobody writes under a stranger’s order',
  tests: ['server/src/message/message.test.ts', 'server/src/worklist/desk.test.ts'],
  faults: [
    {
      id: 'note-shown',
      does: 'notes for colleagues are shown to the applicant',
      file: 'server/src/message/message.read.ts',
      find: 'listMessages(pools.applicant, thread.dek, orderId, { internal: false })',
      replace: 'listMessages(pools.applicant, thread.dek, orderId, { internal: true })',
      tests: [
        'server/src/message/message.readers.test.ts',
        'server/src/message/message.test.ts',
        'server/src/worklist/desk.test.ts',
      ],
    },
    {
      id: 'note-of-review-shown',
      does: 'the first reviewer’s note is kept as words for the applicant',
      file: 'server/src/order/order.commands.ts',
      find: "const kind = isForColleagues(command.type) ? 'internal' : 'decision';",
      replace:
        "const kind = isForColleagues(command.type) && command.type.length === 0 ? 'internal' : 'decision';",
      tests: [
        'server/src/message/message.readers.test.ts',
        'server/src/message/message.test.ts',
        'server/src/worklist/desk.test.ts',
      ],
    },
    {
      id: 'note-rule-first-review',
      does: 'the rules say that the note of a first review is the applicant’s to read',
      file: 'domain/src/order/order.rules.ts',
      find: "passFirstReview: { by: ['reviewer'], from: ['in_first_review'], forColleagues: true },",
      replace: "passFirstReview: { by: ['reviewer'], from: ['in_first_review'] },",
      tests: [
        'server/src/message/message.readers.test.ts',
        'server/src/message/message.test.ts',
        'server/src/worklist/desk.test.ts',
        'domain/src/lifecycle/lifecycle.rules.spec.ts',
        'web/src/console/decision/decisions.spec.ts',
      ],
    },
    {
      id: 'note-in-centre',
      does: 'the message centre shows a note for colleagues',
      file: 'server/src/message/message.read.ts',
      find: `FROM message m WHERE m.order_id = o.id AND m.kind <> 'internal'
    ORDER BY`,
      replace: `FROM message m WHERE m.order_id = o.id
    ORDER BY`,
      tests: [
        'server/src/message/message.readers.test.ts',
        'server/src/message/message.test.ts',
        'server/src/worklist/desk.test.ts',
      ],
    },
    {
      id: 'note-mailed',
      does: 'a note for colleagues is announced to the applicant',
      file: 'server/src/message/message.send.ts',
      find: "if (!internal) await enqueue(client, { name: 'message_notice', payload });",
      replace: "await enqueue(client, { name: 'message_notice', payload });",
      tests: [
        'server/src/message/message.readers.test.ts',
        'server/src/message/message.test.ts',
        'server/src/worklist/desk.test.ts',
      ],
    },
    {
      id: 'message-strange-picture',
      does: 'a picture of another order is attached',
      file: 'server/src/message/message.send.ts',
      find: 'if (rows[0]?.known !== fileIds.length) throw',
      replace: 'if (rows.length === 0) throw',
    },
    {
      id: 'message-stranger',
      does: 'anybody reads and writes under any order',
      file: 'server/src/message/message.load.ts',
      find: 'AND (o.account_id = $2::uuid OR EXISTS',
      replace: 'AND (o.account_id IS NOT NULL OR $2::uuid IS NULL OR EXISTS',
      tests: ['server/src/message/message.test.ts', 'server/src/audit/ownership.bare.test.ts'],
    },
  ],
};
