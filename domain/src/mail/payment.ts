import type { PolicyBodies } from '../policy/policy-body.schema.ts';
import { isSameMoney } from '../shared/money.ts';
import type { Money } from '../shared/money.ts';
import { refuse } from '../shared/result.ts';
import type { Refusal } from '../shared/result.ts';

type PaymentRule = PolicyBodies['payment'];
export type InstrumentKind = PaymentRule['instruments'][number];

/** What has to lie in the envelope, to the cent: the payment rule with the fee pinned at submit. */
export type ExpectedPayment = {
  instruments: readonly InstrumentKind[];
  amount: Money;
  payee: string;
  memo: PaymentRule['memo'];
};

/** What did lie in it. Payee and memo are compared by the eye of the mail room, on paper. */
export type ReceivedInstrument = {
  kind: InstrumentKind;
  amount: Money;
  payeeRight: boolean;
  /** What was written instead, where the mail room noted it. */
  payeeWritten?: string;
  memoRight: boolean;
};

/**
 * Compares an instrument with what is asked. Rule: notice 二(一)5(1) and 6: money order or cashier's check
 * only, payable to the named payee, exact amount.
 * @returns everything wrong at once, with both values, so that the applicant sends a new one only once. A memo
 *   that is wrong is no fault: the name can be found on the information page in the same envelope; see `memoNeedsCare`.
 */
export function findInstrumentFaults(received: ReceivedInstrument, expected: ExpectedPayment): Refusal[] {
  const faults: Refusal[] = [];
  if (!expected.instruments.includes(received.kind)) {
    faults.push(refuse('payment.wrong_kind', { expected: expected.instruments, received: received.kind }));
  }
  if (!isSameMoney(received.amount, expected.amount)) {
    const amounts = { expected: expected.amount, received: received.amount };
    faults.push(refuse('payment.wrong_amount', amounts));
  }
  if (!received.payeeRight) {
    const payees = { expected: expected.payee, received: received.payeeWritten ?? null };
    faults.push(refuse('payment.wrong_payee', payees));
  }
  return faults;
}

/** The memo should carry the applicant's name in Chinese. Rule: notice 二(一)6. */
export function memoNeedsCare(received: ReceivedInstrument, expected: ExpectedPayment): boolean {
  return expected.memo !== 'none' && !received.memoRight;
}
