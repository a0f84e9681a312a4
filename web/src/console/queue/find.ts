import { parseOrderNumber } from '@lingshi/domain/order/order-number.ts';
import { useLocation } from 'wouter';
import { keys, queryClient } from '../query.ts';
import { useWorkSearch, type Found } from './work-search.ts';

export type Slip = 'slip' | 'short';

/** What is wrong with the words before anybody is asked: too short, or an order number with a slip in it. */
export function slipOf(text: string): Slip | null {
  const typed = text.trim();
  if (typed.length < 2) return 'short';
  const number = parseOrderNumber(typed);
  return !number.ok && number.detail?.reason === 'check_character' ? 'slip' : null;
}

/**
 * Searches and shows what was found. One order opens at once; several become a list. The words searched for are
 * never part of an address: they may be somebody's number.
 */
export function useFind(onFound: () => void) {
  const [, go] = useLocation();
  return useWorkSearch(slipOf, (found) => {
    queryClient.setQueryData<Found>(keys.found, found);
    onFound();
    const [only, ...others] = found.lines;
    go(only && others.length === 0 ? `/order/${only.id}` : '/found');
    return null;
  });
}
