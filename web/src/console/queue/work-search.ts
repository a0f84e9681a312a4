import { searchWork } from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { searchWork as searchWorkRoute } from '@lingshi/contract/staff/work.contract.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../client.ts';

export type Found = RouteAnswer<typeof searchWorkRoute>;

/**
 * One search for orders: `judge` says what is wrong with the words before anybody is asked, `take` uses what was found or
 * says what is wrong with it.
 */
export function useWorkSearch<Trouble>(
  judge: (words: string) => Trouble | null,
  take: (found: Found) => Trouble | null,
) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const search = useMutation({
    mutationFn: (query: string) => client.call(searchWork, { body: { query } }),
    onSuccess: (found) => setTrouble(take(found)),
  });
  function find(text: string) {
    const wrong = judge(text);
    setTrouble(wrong);
    if (wrong === null && !search.isPending) search.mutate(text.trim());
  }
  function clear() {
    setTrouble(null);
    if (search.isError) search.reset();
  }
  return { find, clear, trouble, busy: search.isPending, error: search.error };
}
