import type { CommandRule, StatusCard, StepCard } from '../order/order.card.ts';
import type { GuardianCommand } from './guardian.command.ts';
import type { WithGuardian } from './guardian.types.ts';

export const GUARDIAN_STATUSES = {
  awaiting_signatures: {
    turn: 'applicant',
    act: 'signAsGuardian',
    due: true,
    message: 'order_awaiting_signatures',
    queue: 'waiting_applicant',
    step: 'guardian',
    takes: ['withdraw', 'reportFound'],
  },
} as const satisfies Record<string, StatusCard>;

export const GUARDIAN_RULES = {
  inviteGuardian: { by: ['applicant'], from: ['awaiting_signatures'] },
  signAsGuardian: { by: ['applicant'], from: ['awaiting_signatures'], sights: ['guardian'] },
  declineAsGuardian: { by: ['applicant'], from: ['awaiting_signatures'], sights: ['guardian'] },
  withdrawSignature: {
    by: ['applicant'],
    // Also while a number of it is contested: who signed is not held to it by a stranger's claim.
    from: ['awaiting_signatures', 'in_first_review', 'needs_supplement', 'number_contested'],
    sights: ['guardian'],
  },
  /** Until a review has begun to rest on it: nobody files anew because a guardian signs otherwise than thought. */
  changeSigning: { by: ['applicant'], from: ['awaiting_signatures', 'in_first_review'] },
  closeUnsigned: { by: ['reviewer', 'clock'], from: ['awaiting_signatures'] },
} as const satisfies Record<GuardianCommand['type'], CommandRule>;

/** Nobody looks at the case before all have signed it. */
export const GUARDIAN_STEPS: Record<'guardian', StepCard<WithGuardian>> = {
  guardian: {
    road: () => ['awaiting_signatures'],
    wanted: ({ guardian }) => guardian !== undefined,
    done: ({ guardian }) => guardian !== undefined && guardian.signatures.length >= guardian.wanted,
  },
};
