import { FeeBill } from '../policy/fee-bill.tsx';
import { useFeeWay } from '../policy/fee-way.words.ts';
import { Section } from '../shell/section.tsx';
import type { OrderPage } from './order-read.ts';
import { useOrderWords } from './order.words.ts';

/** What it costs, fixed when it was submitted, and who never asks for it. Rule: notice 三(六). */
export function Money({ order: { fee, handling } }: { order: OrderPage }) {
  const wayOf = useFeeWay();
  const t = useOrderWords();
  if (!fee) return null;
  return (
    <Section title={t('money.title')}>
      <FeeBill fee={fee} total={t('money.total')} />
      <p className="k-quiet">
        {t('money.never')} {wayOf(handling)}
      </p>
    </Section>
  );
}
