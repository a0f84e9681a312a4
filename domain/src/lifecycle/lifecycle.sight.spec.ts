import { describe, expect, test } from 'vitest';
import { decide } from './lifecycle.decide.ts';
import type { OrderFacts } from './lifecycle.decide.ts';
import { emptyOrder } from './lifecycle.evolve.ts';
import { ORDER_RULES } from './lifecycle.rules.ts';
import { maySend } from './lifecycle.rules.ts';
import type { OrderCommand } from './lifecycle.command.ts';
import type { Actor } from '../order/order.types.ts';
import type { Order } from './lifecycle.types.ts';

const order: Order = { ...emptyOrder('order'), status: 'awaiting_papers', accountId: 'person' };
const mailing: OrderCommand = { type: 'recordMailing', tracking: '9405511899223344556670' };
const facts: OrderFacts = {
  now: '2026-03-02T18:00:00Z',
  today: '2026-03-02',
  days: {},
  messageId: 'message',
  claimedBy: null,
};

function code(accountId: string, more: Partial<OrderFacts>, command = mailing): string {
  const actor: Actor = { kind: 'applicant', accountId };
  const judged = decide(order, command, actor, { ...facts, ...more });
  return judged.ok ? 'ok' : judged.code;
}

describe('by what right an order is seen', () => {
  test('its own account may act, another account only under a mandate', () => {
    expect(code('person', {})).toBe('ok');
    expect(code('person', { sight: 'own' })).toBe('ok');
    expect(code('holder', {})).toBe('order.not_found');
    expect(code('holder', { sight: 'own' })).toBe('order.not_found');
    expect(code('holder', { sight: 'held' })).toBe('ok');
  });

  test('who only watches may end it and nothing else', () => {
    expect(code('person', { sight: 'watched' })).toBe('mandate.view_only');
    expect(code('holder', { sight: 'watched' })).toBe('order.not_found');
    const types = Object.keys(ORDER_RULES) as OrderCommand['type'][];
    expect(types.filter((type) => maySend('watched', type))).toEqual(['withdraw', 'reportFound']);
    const asGuardian = types.filter((type) => maySend('guardian', type));
    expect(asGuardian).toEqual(['signAsGuardian', 'declineAsGuardian', 'withdrawSignature']);
    for (const sight of ['own', 'held'] as const)
      expect(types.filter((type) => !maySend(sight, type))).toEqual(asGuardian);
  });
});
