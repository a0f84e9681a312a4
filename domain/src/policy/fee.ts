import { sumMoney, timesMoney } from '../shared/money.ts';
import type { Money } from '../shared/money.ts';
import type { Phrase } from '../shared/phrase.ts';
import type { CaseFacts } from './fact.ts';
import type { Rule, Policy } from './policy.resolve.ts';

export type FeeLine = Rule<'fee'> & { times: number; sum: Money };
/** A line as an order keeps it, whatever becomes of the row it was made from. */
export type PinnedFeeLine = { item: string; words: Phrase; sum: Money; source: string };
/** `each`: what one more of what is counted costs. */
export type Fee = { lines: FeeLine[]; each: Rule<'fee'>[]; total: Money; payment: Rule<'payment'> };

/**
 * What the case costs, to the cent. Rule: notice 二(一)6.
 * @returns null when no source names a fee for this service: then nothing is asked and nothing is guessed.
 */
export function feeFor(policy: Pick<Policy, 'fees' | 'payment'>, facts: CaseFacts): Fee | null {
  if (policy.fees.length === 0 || policy.payment === null) return null;
  const lines = policy.fees.map((fee) => toLine(fee, facts));
  const total = sumMoney(lines.map(({ sum }) => sum));
  const each = policy.fees.filter(({ per }) => per !== 'order');
  return { lines: lines.filter(({ times }) => times > 0), each, total, payment: policy.payment };
}

function toLine(fee: Rule<'fee'>, facts: CaseFacts): FeeLine {
  const times = fee.per === 'order' ? 1 : Math.max(fee.least ?? 0, Number(facts.endorsements ?? 0));
  return { ...fee, times, sum: timesMoney(fee.amount, times) };
}

/** The words in the two languages they were written in; others are added when they are read. */
export function pinFeeLines(lines: readonly FeeLine[]): PinnedFeeLine[] {
  return lines.map(({ item, words: { zh, en }, sum, source }) => ({ item, words: { zh, en }, sum, source }));
}
