import { checkInstrument } from '../mail/payment.ts';
import type { ExpectedPayment } from '../mail/payment.ts';
import type { Instrument, PaperProblem } from './order.types.ts';

export type ExpectedPapers = { contents: readonly string[]; payment: ExpectedPayment };

/**
 * Compares what lay in the envelope with what the case asks for.
 * Rule: notice 二(一)5(1) (contents), 二(一)6 (instrument, payee, memo, exact amount).
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
  return instrument === null ? problems : [...problems, ...moneyProblems(instrument, expected.payment)];
}

function moneyProblems(instrument: Instrument, payment: ExpectedPayment): PaperProblem[] {
  const checked = checkInstrument(instrument, payment);
  return checked.ok ? [] : [{ code: checked.code, ...(checked.detail && { detail: checked.detail }) }];
}
