import type { Guarantee } from '../fault.ts';

export const FILING_DAY_RULES: Guarantee = {
  name: 'filing-day-rules',
  promises: 'an order lives under the rules of its filing day',
  tests: [
    'server/src/order/order.rules-since.test.ts',
    'server/src/order/order.fee.test.ts',
    'server/src/order/order.test.ts',
  ],
  faults: [
    {
      id: 'rules-of-today',
      does: 'the order forgets the rules of its filing day',
      file: 'server/src/order/order.policy.ts',
      find: 'const filedOn = order.submittedAt === null ? today : dayIn(post.timeZone, new Date(order.submittedAt));',
      replace: 'const filedOn = today;',
    },
    {
      id: 'rules-form-of-today',
      does: 'an order is read with the newest form',
      file: 'server/src/order/order.policy.ts',
      find: 'order.form === null ? forms.currentForm(service) : forms.getForm(order.form)',
      replace: 'forms.currentForm(service)',
      tests: [
        'server/src/order/order.rules-since.test.ts',
        'server/src/order/order.form.test.ts',
        'services/passport/passport.kinds.test.ts',
        'server/src/order/order.supplement.test.ts',
      ],
    },
    {
      id: 'rules-last-day',
      does: 'a rule still holds on the first day it no longer does',
      file: 'domain/src/shared/day.ts',
      find: '(range.to === null || compareDays(day, range.to) < 0)',
      replace: '(range.to === null || compareDays(day, range.to) <= 0)',
      tests: ['domain/src/shared/day.spec.ts', 'domain/src/policy/policy.resolve.spec.ts'],
    },
    {
      id: 'rules-wrong-zone',
      does: 'the filing day is that of UTC, not of the post',
      file: 'server/src/order/order.policy.ts',
      find: 'dayIn(post.timeZone, new Date(order.submittedAt))',
      replace: "dayIn('UTC', new Date(order.submittedAt))",
    },
    {
      id: 'rules-general-wins',
      does: 'a general rule wins over the post’s own',
      file: 'domain/src/policy/policy.resolve.ts',
      find: 'strength(row) > strength(held)',
      replace: 'strength(row) < strength(held)',
      tests: ['domain/src/policy/policy.resolve.spec.ts'],
    },
  ],
};
