import { describe, expect, it } from 'vitest';
import { decide } from '../lifecycle/lifecycle.decide.ts';
import { evolve } from '../lifecycle/lifecycle.evolve.ts';
import { actorWith, COMMANDS, facts, orderIn } from '../../test/lifecycle/lifecycle.ts';
import type { Order } from '../lifecycle/lifecycle.types.ts';
import type { Role } from '../order/order.types.ts';

const PATH = ['firstReview', 'secondReview', 'production', 'handOver'] as const;
const ready: Order = {
  ...orderIn('ready_for_collection'),
  path: PATH,
  production: { made: true },
  dueDay: '2026-02-01',
};
const judge = (role: Role, type: 'recordHandOver' | 'closeUncollected', today: string) =>
  decide(ready, COMMANDS[type], actorWith(role), { ...facts, today });

describe('a document that is collected in person', () => {
  it('waits with a day once it is made, and no papers are asked for on the way', () => {
    const making: Order = { ...ready, status: 'in_production' };
    delete making.production;
    const made = decide(making, COMMANDS.finishProduction, actorWith('production'), facts);
    if (!made.ok) throw new Error(made.code);
    const order = made.value.reduce(evolve, making);
    expect([order.status, order.dueDay]).toEqual(['ready_for_collection', '2026-01-09']);
    const passing: Order = { ...orderIn('in_second_review'), path: PATH };
    const passed = decide(passing, COMMANDS.passSecondReview, actorWith('second_reviewer'), facts);
    if (!passed.ok) throw new Error(passed.code);
    expect(passed.value.reduce(evolve, passing).status).toBe('awaiting_production');
  });

  it('is handed over by the mail room, who saw who collects it, and the order is done', () => {
    const result = judge('mail_room', 'recordHandOver', '2026-01-20');
    if (!result.ok) throw new Error(result.code);
    expect(result.value.map(({ type }) => type)).toEqual(['handedOver', 'closed']);
    expect(result.value.reduce(evolve, ready)).toMatchObject({
      status: 'completed',
      handOver: { collectedBy: 'applicant' },
      dueDay: null,
    });
    expect(judge('production', 'recordHandOver', '2026-01-20')).toMatchObject({
      code: 'order.not_yours_to_do',
    });
  });

  it('is closed when nobody has come by its day, by an officer or by the clock, and not before', () => {
    for (const role of ['mail_room', 'clock'] as const) {
      expect(judge(role, 'closeUncollected', '2026-02-01')).toMatchObject({ code: 'order.not_overdue' });
      const result = judge(role, 'closeUncollected', '2026-02-02');
      if (!result.ok) throw new Error(result.code);
      expect(result.value.reduce(evolve, ready).status).toBe('lapsed');
    }
  });

  it('is still handed over after its last day, for as long as the rules keep it', () => {
    const kept = { ...facts, days: { ...facts.days, collection_closed: 30 } };
    const close = (today: string) =>
      decide(ready, COMMANDS.closeUncollected, actorWith('clock'), { ...kept, today });
    expect(close('2026-03-03')).toMatchObject({
      code: 'order.not_overdue',
      detail: { dueDay: '2026-03-03' },
    });
    expect(close('2026-03-04').ok).toBe(true);
    expect(judge('mail_room', 'recordHandOver', '2026-03-03').ok).toBe(true);
  });

  it('has its last day before the journey, however long it would be kept', () => {
    const making: Order = { ...ready, status: 'in_production', travelDay: '2026-01-05' };
    delete making.production;
    const soon = { ...facts, beforeTravel: { ready_for_collection: 1 } };
    const made = decide(making, COMMANDS.finishProduction, actorWith('production'), soon);
    if (!made.ok) throw new Error(made.code);
    expect(made.value.reduce(evolve, making).dueDay).toBe('2026-01-04');
  });
});
