import { arriveGuardian, evolveGuardian, leadsGuardian } from '../guardian/guardian.ts';
import { evolveHandOver, leadsHandOver } from '../hand-over/hand-over.ts';
import { evolveInterview, leadsInterview } from '../interview/interview.ts';
import { evolveMail, leadsMail } from '../mail/mail.ts';
import { NEXT_STEP } from '../order/order.event.ts';
import type { Leads, Unscheduled } from '../order/order.event.ts';
import { emptyCore, evolveCore, leadsCore } from '../order/order.evolve.ts';
import { evolveProduction, leadsProduction } from '../production/production.ts';
import type { OrderEvent } from './lifecycle.event.ts';
import { upcastEvent } from './lifecycle.upcast.ts';
import { nextStatus } from './lifecycle.path.ts';
import { cardOf } from './lifecycle.status.ts';
import type { OrderStatus } from './lifecycle.status.ts';
import type { Order } from './lifecycle.types.ts';

type Module = {
  evolve: (order: Order, event: never) => Order;
  leads: (event: never, order: Order) => Leads;
  /** What it forgets once the order stands somewhere else. */
  arrive?: (order: Order) => Order;
};

/** Each remembers its own state, and says where its own events lead; of the others it knows nothing. */
const MODULES: readonly Module[] = [
  { evolve: evolveCore, leads: leadsCore },
  { evolve: evolveGuardian, leads: leadsGuardian, arrive: arriveGuardian },
  { evolve: evolveInterview, leads: leadsInterview },
  { evolve: evolveMail, leads: leadsMail },
  { evolve: evolveProduction, leads: leadsProduction },
  { evolve: evolveHandOver, leads: leadsHandOver },
];

/** Remembers one event. Never judges: that was decide's. */
export function evolve(order: Order, event: OrderEvent): Order {
  const { after } = follow(order, event);
  const stays = cardOf(after.status).due ? order.dueDay : null;
  const dueDay = 'dueDay' in event && event.dueDay !== undefined ? event.dueDay : stays;
  return { ...after, dueDay, version: order.version + 1 };
}

/** What an event makes of an order, but for the day it is due, and whether it led somewhere. */
export function follow(
  order: Order,
  event: OrderEvent | Unscheduled<OrderEvent>,
): { after: Order; led: boolean } {
  const seen = event as never;
  const next = MODULES.reduce((known, { evolve: remember }) => remember(known, seen), order);
  const leads = MODULES.map((module) => module.leads(seen, next)).find((led) => led !== undefined);
  if (leads === undefined) return { after: next, led: false };
  const status = leads === NEXT_STEP ? nextStatus(next) : (leads as OrderStatus);
  const after = MODULES.reduce((known, { arrive }) => arrive?.(known) ?? known, { ...next, status });
  return { after, led: true };
}

/** Folds a whole history, old shapes too; the first event must be `drafted`. */
export function fold(id: string, events: readonly OrderEvent[]): Order {
  return events.map(upcastEvent).reduce(evolve, emptyOrder(id));
}

export function emptyOrder(id: string): Order {
  return emptyCore(id);
}
