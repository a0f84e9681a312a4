import type { OrderCore } from '../order/order.types.ts';
import type { Day } from '../shared/day.ts';

/** There once the document is made. */
export type ProductionPart = { made: true };
export type WithProduction = OrderCore & { production?: ProductionPart };

export type ProductionEvent =
  | { type: 'productionStarted'; dueDay: Day }
  | { type: 'productionFinished'; dueDay: Day };
