import type { CaseFacts } from './case-facts.ts';
import type { Part, Policy } from './policy.resolve.ts';

export type FeeLine = Part<'fee'> & { times: number; sumCents: number };
export type Fee = { currency: string; lines: FeeLine[]; totalCents: number; payment: Part<'payment'> };

/**
 * What the case costs, to the cent. Rule: notice 二(一)6.
 * @returns null when no source names a fee for this service: then nothing is asked and nothing is guessed.
 */
export function feeFor(policy: Pick<Policy, 'fees' | 'payment'>, facts: CaseFacts): Fee | null {
  const [first] = policy.fees;
  if (first === undefined || policy.payment === null) return null;
  const lines = policy.fees.map((fee) => toLine(fee, facts)).filter((line) => line.times > 0);
  const totalCents = lines.reduce((sum, line) => sum + line.sumCents, 0);
  return { currency: first.currency, lines, totalCents, payment: policy.payment };
}

function toLine(fee: Part<'fee'>, facts: CaseFacts): FeeLine {
  const times = fee.per === 'order' ? 1 : Number(facts.annotations ?? 0);
  return { ...fee, times, sumCents: times * fee.amountCents };
}
