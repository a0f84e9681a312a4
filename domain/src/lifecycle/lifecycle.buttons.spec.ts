import { describe, expect, it } from 'vitest';
import type { Actor, StaffRole } from '../order/order.types.ts';
import { STAFF_ROLES } from '../order/order.types.ts';
import type { Step } from '../policy/path.schema.ts';
import { addDays } from '../shared/day.ts';
import { COMMANDS, facts } from '../../test/lifecycle/lifecycle.ts';
import { walkPath } from '../../test/lifecycle/lifecycle.walk.ts';
import { commandsNow } from './lifecycle.buttons.ts';
import type { OrderCommandType } from './lifecycle.command.ts';
import { decide } from './lifecycle.decide.ts';
import type { OrderFacts } from './lifecycle.decide.ts';
import type { Order } from './lifecycle.types.ts';

type Officer = Extract<Actor, { kind: 'officer' }>;

const PATHS: readonly (readonly Step[])[] = [
  ['firstReview', 'interview', 'secondReview', 'mailIn', 'production', 'mailOut'],
  ['guardian', 'firstReview', 'interview', 'secondReview', 'production', 'handOver'],
];
const ROLES: readonly (readonly StaffRole[])[] = [
  ...STAFF_ROLES.map((role) => [role]),
  ['reviewer', 'interviewer', 'second_reviewer'],
  ['mail_room', 'production'],
];
const officer = (officerId: string, roles: readonly StaffRole[]): Officer => ({
  kind: 'officer',
  officerId,
  post: 'testland',
  roles,
});

/** What is judged: every state of a path × who looks × who holds the claim × the day and the one after. */
function* desks(path: readonly Step[]): Generator<{ order: Order; actor: Officer; known: OrderFacts }> {
  for (const order of walkPath(path).states.values()) {
    const day = order.dueDay ?? facts.today;
    for (const today of [day, addDays(day, 1)])
      for (const claimedBy of [null, 'f1'])
        for (const officerId of ['f1', 'f2'])
          for (const roles of ROLES)
            yield { order, actor: officer(officerId, roles), known: { ...facts, today, claimedBy } };
  }
}

/** The commands of which a good one would be taken. */
function taken(order: Order, actor: Officer, known: OrderFacts): OrderCommandType[] {
  return Object.values(COMMANDS)
    .filter((command) => decide(order, command, actor, known).ok)
    .map(({ type }) => type);
}

describe('the buttons of the desk', () => {
  it.each(PATHS)(
    'are what decide would take of this officer now, no more and no less, on %s → %s …',
    (...path) => {
      let shown = 0;
      for (const { order, actor, known } of desks(path)) {
        const buttons = commandsNow(order, actor, known);
        shown += buttons.length;
        if (buttons.toSorted().join() !== taken(order, actor, known).toSorted().join())
          expect({ order, actor, known, buttons }).toEqual({
            order,
            actor,
            known,
            buttons: taken(order, actor, known),
          });
      }
      expect(shown).toBeGreaterThan(100);
    },
  );
});
