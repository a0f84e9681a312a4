import type { Guarantee } from '../fault.ts';

export const MAIL_GATE_AND_CUSTODY: Guarantee = {
  name: 'mail-gate-and-custody',
  promises: 'nobody mails papers before the gate, and what came goes back',
  tests: [
    'domain/src/lifecycle/lifecycle.spec.ts',
    'domain/src/mail/mail.return.spec.ts',
    'domain/src/lifecycle/lifecycle.path.spec.ts',
    'domain/src/lifecycle/lifecycle.walk.spec.ts',
  ],
  faults: [
    {
      id: 'gate-before-review',
      does: 'the mail gate opens before the second review',
      file: 'domain/src/mail/mail.rules.ts',
      find: "return path?.includes('mailIn') === true && secondReviewerId !== null && !ended;",
      replace: "return path?.includes('mailIn') === true && secondReviewerId !== undefined && !ended;",
      tests: [
        'domain/src/lifecycle/lifecycle.spec.ts',
        'domain/src/mail/mail.return.spec.ts',
        'server/src/worklist/desk.test.ts',
        'server/src/order/order.test.ts',
      ],
    },
    {
      id: 'custody-kept',
      does: 'papers of an order that ended stay for ever',
      file: 'domain/src/mail/mail.ts',
      find: "if (ended.status === 'completed' || !hasPapersAway(ended)) return [];",
      replace: "if (ended.status !== 'completed' || !hasPapersAway(ended)) return [];",
    },
    {
      id: 'custody-old-book',
      does: 'a new book goes out while the old one is valid',
      file: 'domain/src/mail/mail.ts',
      find: "return mustCancelOldBook(order) ? refuse('order.old_book_not_cancelled') : null;",
      replace: 'return null;',
      tests: ['domain/src/lifecycle/lifecycle.spec.ts', 'server/src/worklist/desk.test.ts'],
    },
    {
      id: 'custody-problems-pass',
      does: 'an envelope with the wrong papers is taken',
      file: 'domain/src/mail/mail.ts',
      find: "return event.problems.length > 0 ? 'papers_on_hold' : NEXT_STEP;",
      replace: 'return NEXT_STEP;',
    },
    {
      id: 'custody-wrong-amount',
      does: 'a money order over another sum is taken',
      file: 'domain/src/mail/payment.ts',
      find: 'if (!isSameMoney(received.amount, expected.amount)) {',
      replace: 'if (received.amount.cents > expected.amount.cents) {',
      tests: ['domain/src/mail/payment.spec.ts'],
    },
    {
      id: 'custody-tracking-check',
      does: 'a slip in a tracking number is taken',
      file: 'domain/src/mail/tracking.ts',
      find: 'if (isS10(number) && !hasS10CheckDigit(number))',
      replace: "if (isS10(number) && number === '')",
      tests: ['domain/src/mail/tracking.spec.ts'],
    },
    {
      id: 'custody-order-number',
      does: 'the order’s own number passes as a tracking number',
      file: 'domain/src/mail/tracking.ts',
      find: "if (parseOrderNumber(text).ok) return refuse('tracking.invalid', { reason: 'order_number' });",
      replace: 'void parseOrderNumber;',
      tests: ['domain/src/mail/tracking.spec.ts'],
    },
    {
      id: 'custody-late-envelope',
      does: 'an envelope that comes while a number is contested is sent away',
      file: 'domain/src/mail/mail.rules.ts',
      find: "from: ['awaiting_papers', 'papers_on_hold', 'number_contested'] }",
      replace: "from: ['awaiting_papers', 'papers_on_hold'] }",
      tests: [
        'domain/src/lifecycle/lifecycle.contest.spec.ts',
        'domain/src/lifecycle/lifecycle.rules.spec.ts',
      ],
    },
  ],
};
