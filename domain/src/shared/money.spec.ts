import { describe, expect, it } from 'vitest';
import { addMoney, isSameMoney, moneySchema, sumMoney, timesMoney } from './money.ts';

const two = { currency: 'XTS', cents: 200 };
const foreign = { currency: 'EUR', cents: 200 };

describe('money', () => {
  it('is added and multiplied to the cent', () => {
    expect(addMoney(two, timesMoney(two, 3))).toEqual({ currency: 'XTS', cents: 800 });
    expect(sumMoney([two, two, two])).toEqual({ currency: 'XTS', cents: 600 });
  });

  it('of two currencies never becomes one sum', () => {
    expect(() => addMoney(two, foreign)).toThrow('XTS and EUR');
    expect(() => sumMoney([two, foreign])).toThrow('XTS and EUR');
    expect(() => sumMoney([])).toThrow('empty array');
  });

  it('of another currency is another sum', () => {
    expect(isSameMoney(two, { ...two })).toBe(true);
    expect(isSameMoney(two, foreign)).toBe(false);
    expect(isSameMoney(two, { ...two, cents: 201 })).toBe(false);
  });

  it('has whole cents and a currency by its code', () => {
    expect(moneySchema.safeParse({ currency: 'XTS', cents: 1.5 }).success).toBe(false);
    expect(moneySchema.safeParse({ currency: 'dollars', cents: 1 }).success).toBe(false);
  });
});
