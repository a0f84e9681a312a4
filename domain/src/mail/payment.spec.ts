import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInstrumentFaults, memoNeedsCare } from './payment.ts';
import type { ExpectedPayment, ReceivedInstrument } from './payment.ts';

const money = (cents: number) => ({ currency: 'XTS', cents });

const expected: ExpectedPayment = {
  instruments: ['money_order', 'cashiers_check'],
  amount: money(2300),
  payee: 'Testland Library',
  memo: 'applicant_chinese_name',
};
const right: ReceivedInstrument = {
  kind: 'money_order',
  amount: money(2300),
  payeeRight: true,
  memoRight: true,
};

describe('a payment instrument', () => {
  it('of the right kind, amount and payee is taken', () => {
    expect(findInstrumentFaults(right, expected)).toEqual([]);
    expect(findInstrumentFaults({ ...right, kind: 'cashiers_check' }, expected)).toEqual([]);
  });

  it.each(['personal_check', 'cash', 'other'] as const)(
    'that is %s is refused with both kinds named',
    (kind) => {
      expect(findInstrumentFaults({ ...right, kind }, expected)).toEqual([
        {
          ok: false,
          code: 'payment.wrong_kind',
          detail: { expected: ['money_order', 'cashiers_check'], received: kind },
        },
      ]);
    },
  );

  it.each([2299, 2301, 2800, 0])('over %i cents is refused with both amounts', (cents) => {
    expect(findInstrumentFaults({ ...right, amount: money(cents) }, expected)).toEqual([
      { ok: false, code: 'payment.wrong_amount', detail: { expected: money(2300), received: money(cents) } },
    ]);
  });

  it('to another payee is refused with both payees', () => {
    expect(findInstrumentFaults({ ...right, payeeRight: false, payeeWritten: 'Library' }, expected)).toEqual([
      {
        ok: false,
        code: 'payment.wrong_payee',
        detail: { expected: 'Testland Library', received: 'Library' },
      },
    ]);
  });

  it('tells all that is wrong at once', () => {
    const wrong: ReceivedInstrument = { kind: 'cash', amount: money(1), payeeRight: false, memoRight: false };
    const codes = findInstrumentFaults(wrong, expected).map(({ code }) => code);
    expect(codes).toEqual(['payment.wrong_kind', 'payment.wrong_amount', 'payment.wrong_payee']);
  });

  it('without the name in the memo is taken with care', () => {
    const unnamed = { ...right, memoRight: false };
    expect(findInstrumentFaults(unnamed, expected)).toEqual([]);
    expect(memoNeedsCare(unnamed, expected)).toBe(true);
    expect(memoNeedsCare(unnamed, { ...expected, memo: 'none' })).toBe(false);
  });

  it('is right to the cent or not at all', () => {
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), (cents) => {
        expect(findInstrumentFaults({ ...right, amount: money(cents) }, expected).length).toBe(
          cents === 2300 ? 0 : 1,
        );
      }),
    );
  });
});
