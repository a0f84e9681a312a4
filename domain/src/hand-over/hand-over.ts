import { addDays, compareDays } from '../shared/day.ts';
import { ok, refuse } from '../shared/result.ts';
import type { Refusal, Result } from '../shared/result.ts';
import type { CoreFacts } from '../order/order.decide.ts';
import type { OrderCore } from '../order/order.types.ts';
import type { CoreEvent, Leads, Unscheduled } from '../order/order.event.ts';
import type { Actor } from '../order/order.types.ts';
import type { HandOverCommand } from './hand-over.command.ts';
import type { HandOverEvent, WithHandOver } from './hand-over.types.ts';

export function decideHandOver(
  order: WithHandOver,
  command: HandOverCommand,
  actor: Actor,
  facts: CoreFacts,
): Result<Unscheduled<HandOverEvent | CoreEvent>[]> {
  const said = command.note === undefined ? {} : { messageId: facts.messageId };
  if (command.type === 'closeUncollected') {
    return refuseUncollectedEarly(order, facts) ?? ok([{ type: 'closedUncollected', ...said }]);
  }
  const { collectedBy, identitySeen } = command;
  const officerId = actor.kind === 'officer' ? actor.officerId : '';
  return ok([
    { type: 'handedOver', officerId, collectedBy, identitySeen, ...said },
    { type: 'closed', by: 'post' },
  ]);
}

/**
 * The last day to collect may be the day before a journey: whoever comes late is still given the document, for as many
 * days as the rules say.
 */
export function refuseUncollectedEarly(
  { dueDay }: Pick<OrderCore, 'dueDay'>,
  { today, days }: Pick<CoreFacts, 'today' | 'days'>,
): Refusal | null {
  if (dueDay === null) return null;
  const last = addDays(dueDay, days['collection_closed'] ?? 0);
  return compareDays(today, last) <= 0 ? refuse('order.not_overdue', { dueDay: last }) : null;
}

export function evolveHandOver<O extends WithHandOver>(order: O, event: HandOverEvent | CoreEvent): O {
  if (event.type !== 'handedOver') return order;
  return { ...order, handOver: { collectedBy: event.collectedBy } };
}

export function leadsHandOver(event: HandOverEvent | CoreEvent): Leads {
  return event.type === 'closedUncollected' ? 'lapsed' : undefined;
}
