import { parseOrderNumber } from '@lingshi/domain/order/order-number.ts';
import { useWorkSearch } from '../queue/work-search.ts';

export type ScanTrouble = 'slip' | 'shape' | 'unknown';

/** What is wrong with what should be the number of an order. */
function troubleWith(text: string): ScanTrouble | null {
  const number = parseOrderNumber(text);
  if (number.ok) return null;
  return number.detail?.reason === 'check_character' ? 'slip' : 'shape';
}

/** Finds the order of a number that was typed or scanned; says what is wrong with one that leads nowhere. */
export function useFindOrder(onFound: (orderId: string) => void) {
  return useWorkSearch<ScanTrouble>(troubleWith, ({ lines: [line] }) => {
    if (line) onFound(line.id);
    return line ? null : 'unknown';
  });
}
