import { describe, expect, test } from 'vitest';
import { decide } from './order.decide.ts';
import type { OrderFacts } from './order.decide.ts';
import { emptyOrder } from './order.evolve.ts';
import { ORDER_RULES } from './order.rules.ts';
import { maySend, SIGHTS } from './order.sight.ts';
import type { OrderCommand } from './order.command.ts';
import type { Actor, Order } from './order.types.ts';

const order: Order = { ...emptyOrder('order'), status: 'awaiting_papers', accountId: 'person' };
const posting: OrderCommand = { type: 'recordPosting', tracking: '9405511899223344556670' };
const facts: OrderFacts = {
  now: '2026-03-02T18:00:00Z',
  today: '2026-03-02',
  days: {},
  messageId: 'message',
  claimedBy: null,
};

function code(accountId: string, more: Partial<OrderFacts>, command = posting): string {
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

  test('who only watches may withdraw and nothing else', () => {
    expect(code('person', { sight: 'watched' })).toBe('mandate.view_only');
    expect(code('holder', { sight: 'watched' })).toBe('order.not_found');
    const types = Object.keys(ORDER_RULES) as OrderCommand['type'][];
    expect(types.filter((type) => maySend('watched', type))).toEqual(['withdraw']);
    for (const sight of SIGHTS.filter((other) => other !== 'watched'))
      expect(types.every((type) => maySend(sight, type))).toBe(true);
  });
});
