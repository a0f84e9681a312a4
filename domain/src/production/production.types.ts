import type { OrderCore } from '../order/order.types.ts';
import type { Day } from '../shared/day.ts';

/** There once the document is made. */
export type ProductionState = { made: true };
export type WithProduction = OrderCore & { production?: ProductionState };

export type ProductionEvent =
  | { type: 'productionStarted'; dueDay: Day }
  | { type: 'productionFinished'; dueDay: Day };
