import type { Guarantee } from '../fault.ts';

export const WHO_MAY_DO_WHAT: Guarantee = {
  name: 'who-may-do-what',
  promises: 'role × status × command as written down',
  tests: [
    'domain/src/lifecycle/lifecycle.rules.spec.ts',
    'domain/src/lifecycle/lifecycle.spec.ts',
    'domain/src/lifecycle/lifecycle.grid.spec.ts',
  ],
  faults: [
    {
      id: 'grid-refuse-by-mail-room',
      does: 'the mail room refuses orders',
      file: 'domain/src/order/order.rules.ts',
      find: `  refuse: {
    by: ['reviewer', 'interviewer', 'second_reviewer'],`,
      replace: `  refuse: {
    by: ['reviewer', 'interviewer', 'second_reviewer', 'mail_room'],`,
    },
    {
      id: 'grid-withdraw-in-production',
      does: 'an order is withdrawn while the book is made',
      file: 'domain/src/order/order.rules.ts',
      find: `    // Until papers are in the post's hands; afterwards the book is being made.
    from: ['in_first_review', 'needs_supplement', 'in_second_review'],`,
      replace: `    // Until papers are in the post's hands; afterwards the book is being made.
    from: ['in_first_review', 'needs_supplement', 'in_second_review', 'in_production' as never],`,
    },
    {
      id: 'grid-second-decides',
      does: 'whoever reviews decides in the second review',
      file: 'domain/src/order/order.rules.ts',
      find: "    step: 'secondReview',\n    decides: 'second_reviewer',\n",
      replace: "    step: 'secondReview',\n",
    },
    {
      id: 'grid-release-anywhere',
      does: 'a number is settled where none is contested',
      file: 'domain/src/order/order.rules.ts',
      find: "releaseNumber: { by: ['reviewer'], from: ['number_contested'] },",
      replace: "releaseNumber: { by: ['reviewer'], from: ['number_contested', 'in_first_review'] },",
    },
    {
      id: 'grid-dispatch-by-production',
      does: 'whoever makes a book mails it too',
      file: 'domain/src/mail/mail.rules.ts',
      find: "dispatch: { by: ['mail_room'], from: ['ready'] }",
      replace: "dispatch: { by: ['mail_room', 'production'], from: ['ready'] }",
    },
    {
      id: 'grid-buttons-anywhere',
      does: 'buttons are offered in any status',
      file: 'domain/src/lifecycle/lifecycle.rules.ts',
      find: 'if (!rule.by.includes(role) || !rule.from.includes(status)) return false;',
      replace: 'if (!rule.by.includes(role)) return false;',
    },
    {
      id: 'grid-reviewer-in-second',
      does: 'a first reviewer refuses in the second review',
      file: 'domain/src/lifecycle/lifecycle.rules.ts',
      find: 'return decides === undefined || decides === role || !REVIEWING.includes(role);',
      replace: 'return true;',
    },
    {
      id: 'grid-supplement-by-watcher',
      does: 'whoever only watches answers a supplement',
      file: 'domain/src/lifecycle/lifecycle.rules.ts',
      find: 'return (ORDER_RULES[type].sights ?? FILING_SIGHTS).includes(sight);',
      replace: "return (ORDER_RULES[type].sights ?? [...FILING_SIGHTS, 'watched']).includes(sight);",
      tests: [
        'domain/src/lifecycle/lifecycle.grid.spec.ts',
        'domain/src/lifecycle/lifecycle.rules.spec.ts',
        'domain/src/lifecycle/lifecycle.sight.spec.ts',
      ],
    },
  ],
};
