import { addLanguages } from '@lingshi/languages/every-language.ts';
import { feeFor } from '@lingshi/domain/policy/fee.ts';
import type { PinnedFeeLine } from '@lingshi/domain/policy/fee.ts';
import { isSameMoney } from '@lingshi/domain/shared/money.ts';
import type { Money } from '@lingshi/domain/shared/money.ts';
import { WHOLE_FEE } from './fee.words.ts';
import { factsOfCase } from './order.facts.ts';
import type { LoadedOrder } from './order.loaded.ts';
import type { OrderPolicy } from './order.policy.ts';

type FeeOfOrder = { total: Money; lines: readonly PinnedFeeLine[] };

/**
 * What the order costs and what that is the sum of: a draft's by the rules of today, any other's as it was pinned when
 * it was submitted or mended. The lines add up to the total, also when a row of the past was edited since.
 * @returns null where no fee is asked
 */
export function feeOfOrder(loaded: LoadedOrder, where: OrderPolicy): FeeOfOrder | null {
  const { fee, feeLines, submittedAt } = loaded.order;
  if (submittedAt !== null && fee === null) return null;
  if (fee !== null && feeLines !== undefined) return { total: fee, lines: addLanguages(feeLines) };
  const now = feeFor(where.policy, factsOfCase(loaded, where));
  if (fee === null) return now && { total: now.total, lines: now.lines };
  // Orders of before kept their sum alone.
  if (now !== null && isSameMoney(now.total, fee)) return { total: fee, lines: now.lines };
  return { total: fee, lines: [wholeFee(loaded, fee)] };
}

function wholeFee({ order }: LoadedOrder, sum: Money): PinnedFeeLine {
  return { item: 'whole', words: addLanguages(WHOLE_FEE), sum, source: order.rulesVersion ?? '' };
}
