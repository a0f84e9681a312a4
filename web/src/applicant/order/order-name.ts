import { useRuleWords } from '../rule-words.ts';
import type { OrderCard } from '../orders-read.ts';
import { useNameWords } from './order-name.words.ts';

/** Which service an order is of, as the rules call it: "护照·遗失补发". */
export function useOrderName(): (order: Pick<OrderCard, 'names'>) => string {
  const t = useNameWords();
  const say = useRuleWords();
  return ({ names: { service, kind } }) => t('order_name.of', { service: say(service), kind: say(kind) });
}
