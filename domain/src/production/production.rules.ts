import type { CommandRule, StatusCard, StepCard } from '../order/order.card.ts';
import type { ProductionCommand } from './production.command.ts';
import type { WithProduction } from './production.types.ts';

const WAITING = {
  turn: 'post',
  act: 'startProduction',
  due: true,
  queue: 'production',
  takes: ['reportFound', 'dismissLost'],
} as const;

export const PRODUCTION_STATUSES = {
  papers_received: { ...WAITING, message: 'order_papers_received', step: 'production' },
  /** The same where no papers are mailed: nobody is told of any. */
  awaiting_production: { ...WAITING, message: 'order_awaiting_production', step: 'production' },
  in_production: {
    turn: 'post',
    act: 'finishProduction',
    due: true,
    message: 'order_in_production',
    queue: 'production',
    step: 'production',
  },
} as const satisfies Record<string, StatusCard>;

export const PRODUCTION_RULES = {
  startProduction: { by: ['production'], from: ['papers_received', 'awaiting_production'] },
  finishProduction: { by: ['production'], from: ['in_production'] },
} as const satisfies Record<ProductionCommand['type'], CommandRule>;

export const PRODUCTION_STEPS: Record<'production', StepCard<WithProduction>> = {
  production: {
    road: (path) => [path.includes('mailIn') ? 'papers_received' : 'awaiting_production', 'in_production'],
    done: ({ production }) => production !== undefined,
    needs: ['secondReview'],
    follows: ['mailIn'],
  },
};
