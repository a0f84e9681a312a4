import { describe, expect, it } from 'vitest';
import { NOTHING_COUNTED, toRecord, unseenOf, verdictOf, type Counted, type Papers } from './counted.ts';

const papers: Papers = {
  expected: [
    { id: 'information_page', words: { zh: '信息页', en: 'Page' }, quantity: 1 },
    { id: 'return_envelope', words: { zh: '信封', en: 'Envelope' }, quantity: 1 },
  ],
  payment: {
    instruments: ['money_order', 'cashiers_check'],
    amount: { currency: 'XTS', cents: 2300 },
    payee: 'Testland Library',
    memo: '样例',
  },
  trackingIn: null,
  contents: [],
  problems: [],
  trackingOut: null,
};
const complete: Counted = {
  contents: ['information_page', 'return_envelope'],
  kind: 'money_order',
  amount: '23.00',
  payeeRight: true,
  memoRight: true,
  serial: ' 123 ',
};

describe('what was counted', () => {
  it('is complete when all of it is there and right', () => {
    expect(verdictOf(papers, complete)).toEqual({ problems: [], memoCare: false });
  });

  it('names everything that is wrong at once', () => {
    const wrong: Counted = { ...complete, contents: ['information_page'], kind: 'cash', amount: '20' };
    expect(verdictOf(papers, wrong).problems.map(({ code }) => code)).toEqual([
      'parcel.contents_missing',
      'payment.wrong_kind',
      'payment.wrong_amount',
    ]);
  });

  it('without the name in the memo is taken with care', () => {
    expect(verdictOf(papers, { ...complete, memoRight: false })).toEqual({ problems: [], memoCare: true });
  });

  it('cannot be recorded before somebody looked for the payment', () => {
    expect(unseenOf(papers, NOTHING_COUNTED)).toEqual(['kind']);
    expect(unseenOf(papers, { ...complete, amount: 'x' })).toEqual(['amount']);
    expect(unseenOf(papers, { ...complete, kind: 'none', amount: '' })).toEqual([]);
    expect(unseenOf({ ...papers, payment: null }, NOTHING_COUNTED)).toEqual([]);
  });

  it('is recorded as it was seen', () => {
    expect(toRecord(papers, complete)).toEqual({
      type: 'recordPapers',
      contents: ['information_page', 'return_envelope'],
      instrument: {
        kind: 'money_order',
        amount: { currency: 'XTS', cents: 2300 },
        payeeRight: true,
        memoRight: true,
        serial: '123',
      },
    });
    expect(toRecord(papers, { ...complete, kind: 'none' })).toMatchObject({ instrument: null });
  });
});
