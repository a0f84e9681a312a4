import type { CommandRule, StatusCard, StepCard } from '../order/order.card.ts';
import type { HandOverCommand } from './hand-over.command.ts';
import type { WithHandOver } from './hand-over.types.ts';

export const HAND_OVER_STATUSES = {
  ready_for_collection: {
    turn: 'applicant',
    act: 'wait',
    due: true,
    message: 'order_ready_for_collection',
    queue: 'hand_over',
    step: 'handOver',
  },
} as const satisfies Record<string, StatusCard>;

/**
 * The mail room hands documents out: it keeps all that leaves the house, by mail or over the counter, and whoever makes
 * a document is then never the one who gives it away.
 */
export const HAND_OVER_RULES = {
  recordHandOver: { by: ['mail_room'], from: ['ready_for_collection'] },
  closeUncollected: { by: ['mail_room', 'clock'], from: ['ready_for_collection'] },
} as const satisfies Record<HandOverCommand['type'], CommandRule>;

export const HAND_OVER_STEPS: Record<'handOver', StepCard<WithHandOver>> = {
  handOver: {
    road: () => ['ready_for_collection'],
    done: ({ handOver }) => handOver !== undefined,
    needs: ['secondReview'],
    follows: ['mailIn', 'production'],
    ends: true,
  },
};
