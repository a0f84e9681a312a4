import { ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { NEXT_STEP } from '../order/order.event.ts';
import type { CoreEvent, Leads, Unscheduled } from '../order/order.event.ts';
import type { ProductionCommand } from './production.command.ts';
import type { ProductionEvent, WithProduction } from './production.types.ts';

export function decideProduction(
  _order: WithProduction,
  { type }: ProductionCommand,
): Result<Unscheduled<ProductionEvent>[]> {
  return ok([{ type: type === 'startProduction' ? 'productionStarted' : 'productionFinished' }]);
}

export function evolveProduction<O extends WithProduction>(order: O, event: ProductionEvent | CoreEvent): O {
  return event.type === 'productionFinished' ? { ...order, production: { made: true } } : order;
}

export function leadsProduction(event: ProductionEvent | CoreEvent): Leads {
  switch (event.type) {
    case 'productionStarted':
      return 'in_production';
    case 'productionFinished':
      return NEXT_STEP;
    default:
      return undefined;
  }
}
