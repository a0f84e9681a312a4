import { ok } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { refuseEarly } from '../order/order.decide.ts';
import type { CoreFacts } from '../order/order.decide.ts';
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
    return refuseEarly(order, facts) ?? ok([{ type: 'closedUncollected', ...said }]);
  }
  const { collectedBy, identitySeen } = command;
  const officerId = actor.kind === 'officer' ? actor.officerId : '';
  return ok([
    { type: 'handedOver', officerId, collectedBy, identitySeen, ...said },
    { type: 'closed', by: 'post' },
  ]);
}

export function evolveHandOver<O extends WithHandOver>(order: O, event: HandOverEvent | CoreEvent): O {
  if (event.type !== 'handedOver') return order;
  return { ...order, handOver: { collectedBy: event.collectedBy } };
}

export function leadsHandOver(event: HandOverEvent | CoreEvent): Leads {
  return event.type === 'closedUncollected' ? 'lapsed' : undefined;
}
