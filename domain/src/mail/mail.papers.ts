import type { ExpectedPayment } from './payment.ts';
import { findInstrumentFaults } from './payment.ts';
import type { ExpectedPapers, Instrument, PaperProblem } from './mail.types.ts';

/**
 * Compares what lay in the envelope with what the case asks for, everything at once, so that the applicant
 * mends it in one mailing. Rule: notice 二(一)5(1) (contents), 二(一)6 (instrument, payee, exact amount).
 * @returns what is wrong, each with values to show; empty = nothing.
 */
export function paperProblems(
  expected: ExpectedPapers,
  contents: readonly string[],
  instrument: Instrument | null,
): PaperProblem[] {
  const missing = expected.contents.filter((item) => !contents.includes(item));
  const problems: PaperProblem[] = [];
  if (missing.length > 0) problems.push({ code: 'parcel.contents_missing', detail: { missing } });
  return [...problems, ...moneyProblems(instrument, expected.payment)];
}

function moneyProblems(instrument: Instrument | null, payment: ExpectedPayment | null): PaperProblem[] {
  if (payment === null) return [];
  if (instrument === null) return [{ code: 'payment.missing', detail: { amount: payment.amount } }];
  return findInstrumentFaults(instrument, payment);
}
