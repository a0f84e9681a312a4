import type { Guarantee } from '../fault.ts';

export const SECOND_OFFICER: Guarantee = {
  name: 'second-officer',
  promises: 'nobody passes both reviews, or what they filed themselves',
  tests: [
    'domain/src/lifecycle/lifecycle.rules.spec.ts',
    'domain/src/lifecycle/lifecycle.spec.ts',
    'domain/src/lifecycle/lifecycle.behalf.spec.ts',
  ],
  faults: [
    {
      id: 'second-officer-both',
      does: 'one officer passes both reviews',
      file: 'domain/src/lifecycle/lifecycle.permit.ts',
      find: "where === 'in_second_review' && firstReviewerId === officerId",
      replace: "where === 'in_second_review' && firstReviewerId === null",
    },
    {
      id: 'second-officer-filed',
      does: 'whoever filed on behalf reviews the order',
      file: 'domain/src/lifecycle/lifecycle.permit.ts',
      find: 'if (reviewed && filersOf(onBehalf).includes(officerId))',
      replace: 'if (reviewed && onBehalf?.officerId === officerId && false)',
    },
    {
      id: 'second-officer-former-filer',
      does: 'whoever filed before a colleague took the filing over reviews the order',
      file: 'domain/src/lifecycle/lifecycle.permit.ts',
      find: 'if (reviewed && filersOf(onBehalf).includes(officerId))',
      replace: 'if (reviewed && onBehalf?.officerId === officerId)',
    },
    {
      id: 'second-officer-forgotten',
      does: 'the order forgets who passed its first review',
      file: 'domain/src/order/order.evolve.ts',
      find: 'firstReviewerId: event.officerId',
      replace: 'firstReviewerId: null',
    },
    {
      id: 'second-officer-claim',
      does: 'an officer decides what a colleague has claimed',
      file: 'domain/src/lifecycle/lifecycle.permit.ts',
      find: 'if (claimedBy !== null && claimedBy !== officerId)',
      replace: "if (claimedBy === '')",
    },
    {
      id: 'second-officer-unseen-attempt',
      does: 'whoever tries to review what they filed leaves no line',
      file: 'contract/src/error/error.status.ts',
      find: "'order.same_officer_filed': attempt(403)",
      replace: "'order.same_officer_filed': slip(403)",
      tests: ['server/src/behalf/behalf.test.ts'],
    },
  ],
};
