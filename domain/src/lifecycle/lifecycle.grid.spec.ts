import { describe, expect, it } from 'vitest';
import { DUTIES, IN_THEIR_PLACE, isDutyOf } from '../../test/lifecycle/lifecycle.duties.ts';
import { actorWith, COMMANDS, facts, factsFor, orderIn } from '../../test/lifecycle/lifecycle.ts';
import { STAFF_ROLES } from '../order/order.types.ts';
import type { Role } from '../order/order.types.ts';
import type { OrderCommandType } from './lifecycle.command.ts';
import { decide } from './lifecycle.decide.ts';
import { ORDER_RULES, commandsFor, roleMay } from './lifecycle.rules.ts';
import { ORDER_STATUSES } from './lifecycle.status.ts';
import type { OrderStatus } from './lifecycle.status.ts';
import type { Order } from './lifecycle.types.ts';
import { whichOf } from '../../test/which-of.ts';

const ROLES: readonly Role[] = ['applicant', 'clock', ...STAFF_ROLES];
/** Allowed by role and status, and refused for what the case is: the old book is there, nobody else has signed. */
const OWN_REASONS: readonly string[] = [
  'order.old_book_not_cancelled',
  'guardian.filer_cannot_sign',
  'guardian.not_invited',
  'guardian.not_signed',
];

/**
 * Taken over can only be what an officer opened, contested and settled only what is reported lost; papers come to what
 * would wait for them.
 */
function caseOf(type: OrderCommandType, status: OrderStatus): Order {
  const onBehalf = { officerId: 'nobody', how: 'email', handed: false } as const;
  const lost = type === 'weighLost' ? 'provisional' : type.endsWith('Lost') ? 'disputed' : undefined;
  return {
    ...orderIn(status),
    ...((type === 'handToAccount' || type === 'takeFiling') && { onBehalf }),
    ...(lost && { lost }),
    ...(type === 'recordPapers' &&
      status === 'number_contested' && { contest: { returnTo: 'awaiting_papers', own: true } }),
  };
}

describe('the grid of role, status and command', () => {
  for (const type of Object.keys(ORDER_RULES) as OrderCommandType[]) {
    it(`${type} is taken from just the roles and statuses written down by hand, and refused by name elsewhere`, () => {
      for (const role of ROLES) {
        for (const status of ORDER_STATUSES) {
          const result = decide(caseOf(type, status), COMMANDS[type], actorWith(role), factsFor(type));
          const allowed = result.ok || OWN_REASONS.includes(result.code);
          const cell = `${role} ${type} in ${status}`;
          expect(allowed, cell).toBe(isDutyOf(role, type, status));
          expect(roleMay(role, type, status), cell).toBe(isDutyOf(role, type, status));
          if (!result.ok && !allowed) {
            expect(['order.wrong_status', 'order.not_yours_to_do']).toContain(result.code);
          }
        }
      }
    });
  }

  it('in the place of whom an officer files for, just what is written down by hand is sent', () => {
    const types = Object.keys(ORDER_RULES) as OrderCommandType[];
    const onBehalf = { officerId: 'f1', how: 'email', handed: false } as const;
    for (const type of types) {
      expect(ORDER_RULES[type].onBehalf ?? [], type).toEqual(IN_THEIR_PLACE[type] ?? []);
      const [from] = ORDER_RULES[type].from;
      if (from === undefined || !ORDER_RULES[type].by.includes('applicant')) continue;
      for (const role of STAFF_ROLES) {
        const result = decide(
          { ...orderIn(from), onBehalf },
          COMMANDS[type],
          actorWith(role),
          factsFor(type),
        );
        const allowed = result.ok || OWN_REASONS.includes(result.code);
        expect(allowed, `${role} ${type}`).toBe(IN_THEIR_PLACE[type]?.includes(role) ?? false);
      }
    }
  });

  it('no right is written down twice, and each says where it comes from', () => {
    const cells = DUTIES.flatMap(({ roles, may, in: statuses }) =>
      roles.flatMap((role) =>
        may.flatMap((type) => statuses.map((status) => `${role} ${type} in ${status}`)),
      ),
    );
    expect(cells.length).toBeGreaterThan(150);
    expect(whichOf(cells, (cell, at) => cells.indexOf(cell) !== at)).toEqual([]);
    expect(whichOf(DUTIES, ({ source }) => source === '')).toEqual([]);
    expect(
      whichOf(Object.keys(ORDER_RULES), (type) => !DUTIES.some(({ may }) => may.includes(type as never))),
    ).toEqual([]);
  });

  it('the buttons of a screen are those commands and no others', () => {
    const types = Object.keys(ORDER_RULES).filter(
      (type) =>
        !/^(choosePost|recordPresence|noteException|handToAccount|takeFiling|weighLost|contestNumber)$/.test(
          type,
        ),
    );
    for (const status of ORDER_STATUSES) {
      for (const role of ROLES) {
        const shown = commandsFor([role], status);
        expect(shown).toEqual(types.filter((type) => roleMay(role, type as OrderCommandType, status)));
      }
    }
  });

  it('an ended order takes no command from anybody, but that a reviewer lifts a loss it reported and brought no book for, and the mail room takes in what still comes', () => {
    expect(commandsFor(ROLES, 'completed')).toEqual([]);
    for (const status of ['refused', 'withdrawn', 'lapsed'] as const) {
      expect(commandsFor(ROLES, status)).toEqual(['dismissLost', 'recordLatePapers']);
      expect(decide(orderIn(status), COMMANDS.dismissLost, actorWith('reviewer'), facts)).toMatchObject({
        code: 'order.lost_not_disputed',
      });
    }
  });
});
