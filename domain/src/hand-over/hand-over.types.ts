import type { OrderCore } from '../order/order.types.ts';

export const COLLECTORS = ['applicant', 'guardian'] as const;
export type Collector = (typeof COLLECTORS)[number];

export type HandOverState = { collectedBy: Collector };
export type WithHandOver = OrderCore & { handOver?: HandOverState };

export type HandOverEvent =
  | { type: 'handedOver'; officerId: string; collectedBy: Collector; identitySeen: true; messageId?: string }
  | { type: 'closedUncollected'; messageId?: string };
