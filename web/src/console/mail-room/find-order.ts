import { searchWork } from '@lingshi/contract/generated/calls.ts';
import { parseOrderNumber } from '@lingshi/domain/order/order-number.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../client.ts';

export type ScanTrouble = 'slip' | 'shape' | 'unknown' | null;

/** Finds the order of a number that was typed or scanned; says what is wrong with one that leads nowhere. */
export function useFindOrder(onFound: (orderId: string) => void) {
  const [trouble, setTrouble] = useState<ScanTrouble>(null);
  const search = useMutation({
    mutationFn: (number: string) => client.call(searchWork, { body: { query: number } }),
    onSuccess: ({ lines: [line] }) => {
      setTrouble(line ? null : 'unknown');
      if (line) onFound(line.id);
    },
  });
  function find(text: string) {
    const number = parseOrderNumber(text);
    if (number.ok) search.mutate(number.value);
    else setTrouble(number.detail?.reason === 'check_character' ? 'slip' : 'shape');
  }
  function clear() {
    setTrouble(null);
    if (search.isError) search.reset();
  }
  return { find, clear, trouble, busy: search.isPending, error: search.error };
}
