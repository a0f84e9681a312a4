import { searchWork } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { searchWork as searchWorkRoute } from '@lingshi/contract/staff/work.contract.ts';
import { parseOrderNumber } from '@lingshi/domain/order/order-number.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { client } from '../client.ts';
import { keys, queryClient } from '../query.ts';

export type Found = RouteAnswer<typeof searchWorkRoute>;
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
  const [slip, setSlip] = useState<Slip | null>(null);
  const search = useMutation({
    mutationFn: (query: string) => client.call(searchWork, { body: { query } }),
    onSuccess: (found) => {
      queryClient.setQueryData<Found>(keys.found, found);
      onFound();
      const [only, ...others] = found.lines;
      go(only && others.length === 0 ? `/order/${only.id}` : '/found');
    },
  });
  async function find(text: string) {
    const wrong = slipOf(text);
    setSlip(wrong);
    if (wrong === null && !search.isPending) await search.mutateAsync(text.trim()).catch(() => undefined);
  }
  function clear() {
    setSlip(null);
    if (search.isError) search.reset();
  }
  return { find, clear, slip, busy: search.isPending, error: search.error };
}
