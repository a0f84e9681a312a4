import { memoNeedsCare, type ExpectedPayment } from '@lingshi/domain/mail/payment.ts';
import { paperProblems } from '@lingshi/domain/mail/mail.papers.ts';
import type { Instrument, PaperProblem } from '@lingshi/domain/mail/mail.types.ts';
import type { InstrumentKind } from '@lingshi/domain/policy/policy-body.schema.ts';
import type { Command } from '../decision/decisions.ts';
import type { Desk } from '../desk/desk.read.ts';
import { readAmount } from './amount.ts';

export type Papers = NonNullable<Desk['papers']>;

/** What the mail room has seen so far; `kind` is null until somebody looked for a payment. */
export type Counted = {
  contents: readonly string[];
  kind: InstrumentKind | 'none' | null;
  amount: string;
  payeeRight: boolean;
  memoRight: boolean;
  serial: string;
};

export const NOTHING_COUNTED: Counted = {
  contents: [],
  kind: null,
  amount: '',
  payeeRight: false,
  memoRight: false,
  serial: '',
};

export type Verdict = { problems: PaperProblem[]; memoCare: boolean };

/** What recording would say: the very function by which the server decides. */
export function verdictOf(papers: Papers, counted: Counted): Verdict {
  const payment = paymentOf(papers);
  const instrument = instrumentOf(papers, counted);
  const contents = papers.expected.map(({ id }) => id);
  return {
    problems: paperProblems({ contents, payment }, counted.contents, instrument),
    memoCare: instrument !== null && payment !== null && memoNeedsCare(instrument, payment),
  };
}

/** What is still to be looked at before it can be recorded. */
export function unseenOf(papers: Papers, counted: Counted): ('kind' | 'amount')[] {
  if (papers.payment === null) return [];
  if (counted.kind === null) return ['kind'];
  return counted.kind !== 'none' && readAmount(counted.amount) === null ? ['amount'] : [];
}

export function toRecord(papers: Papers, counted: Counted): Command {
  const instrument = instrumentOf(papers, counted);
  return { type: 'recordPapers', contents: [...counted.contents], instrument };
}

/** The sum is read in the currency that is asked; of an instrument in another one the kind is wrong, too. */
function instrumentOf({ payment }: Papers, counted: Counted): Instrument | null {
  const { kind, amount, payeeRight, memoRight, serial } = counted;
  if (payment === null || kind === null || kind === 'none') return null;
  const sum = { currency: payment.amount.currency, cents: readAmount(amount) ?? 0 };
  return { kind, amount: sum, payeeRight, memoRight, serial: serial.trim() };
}

function paymentOf({ payment }: Papers): ExpectedPayment | null {
  if (payment === null) return null;
  return {
    instruments: payment.instruments as InstrumentKind[],
    amount: payment.amount,
    payee: payment.payee,
    memo: payment.memo === '' ? 'none' : 'applicant_chinese_name',
  };
}
