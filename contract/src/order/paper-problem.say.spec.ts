import { describe, expect, it } from 'vitest';
import { paperProblems } from '@lingshi/domain/mail/mail.papers.ts';
import type { ExpectedPayment } from '@lingshi/domain/mail/payment.ts';
import { sayPaperProblem, type PaperCase } from './paper-problem.say.ts';

const payment: ExpectedPayment = {
  instruments: ['money_order'],
  amount: { currency: 'XTS', cents: 700 },
  payee: 'Testland Library',
  memo: 'none',
};
const papers: PaperCase = {
  locale: 'en',
  items: [{ id: 'old_card', words: { zh: '旧证', en: 'Old card' } }],
  payment,
  money: ({ cents, currency }) => `${currency} ${cents / 100}`,
  comma: ', ',
};
const cash = { kind: 'cash', payeeRight: false, memoRight: true, serial: '' } as const;

describe('a problem with an envelope', () => {
  it('is one sentence with the values on both sides', () => {
    const problems = paperProblems({ contents: ['old_card', 'stamp'], payment }, [], {
      ...cash,
      amount: { currency: 'XTS', cents: 500 },
    });
    expect(problems.map((problem) => sayPaperProblem(problem, papers))).toEqual([
      'Missing from the envelope: Old card, stamp',
      'This kind of payment is not taken: Cash',
      'The amount is not right: XTS 7 is due, XTS 5 was found',
      'The payee is not right: it should read Testland Library',
    ]);
  });

  it('that was stored without values takes those of the case', () => {
    const said = sayPaperProblem({ code: 'payment.missing' }, papers);
    expect(said).toBe('There is no payment in the envelope; XTS 7 is due');
    expect(sayPaperProblem({ code: 'payment.wrong_kind', detail: { received: 'gold' } }, papers)).toContain(
      'Another kind',
    );
  });

  it('has no words here where the rules name it', () => {
    expect(sayPaperProblem({ code: 'papers.held', detail: { reason: 'return_postage' } }, papers)).toBeNull();
  });
});
