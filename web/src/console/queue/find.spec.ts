import { formatOrderNumber } from '@lingshi/domain/order/order-number.ts';
import { describe, expect, it } from 'vitest';
import { slipOf } from './find.ts';

const number = formatOrderNumber({ postCode: 'SF', year: 2026, random: new Uint8Array([7, 1, 2, 3]) });

describe('what is searched for', () => {
  it('may be an order number as it is read aloud', () => {
    expect(slipOf(number)).toBeNull();
    expect(slipOf(number.toLowerCase().replaceAll('-', ' '))).toBeNull();
  });

  it('with a slip in an order number is not sent', () => {
    const wrong = number.slice(0, -1) + (number.endsWith('A') ? 'B' : 'A');
    expect(slipOf(wrong)).toBe('slip');
  });

  it('may be a name or another number', () => {
    expect(slipOf('陈演示')).toBeNull();
    expect(slipOf('E00000017')).toBeNull();
    expect(slipOf('33010619910412002X')).toBeNull();
  });

  it('has at least two characters', () => expect(slipOf(' 陈 ')).toBe('short'));
});
