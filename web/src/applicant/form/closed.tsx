import { Link } from 'wouter';
import { LinkButton } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { usePageWords } from './form.words.ts';
import { pathOf, stepOfTask } from './form-flow.ts';
import type { OrderPage } from './form-read.ts';
import { useTopicWords } from './topic.words.ts';

/** The order was sent: its form is history. */
export function Closed({ order }: { order: OrderPage }) {
  const t = usePageWords();
  return (
    <Notice
      tone="slate"
      title={t('form.closed_title')}
      act={<LinkButton to={`/orders/${order.id}`}>{t('form.to_order')}</LinkButton>}
    >
      <p>{t('form.closed_text')}</p>
    </Notice>
  );
}

/** A supplement unlocks only what was asked. */
export function NotAsked({ orderId }: { orderId: string }) {
  const t = usePageWords();
  return (
    <Notice
      tone="slate"
      title={t('form.not_asked_title')}
      act={<LinkButton to={`/orders/${orderId}/supplement`}>{t('form.to_supplement')}</LinkButton>}
    >
      <p>{t('form.not_asked_text')}</p>
    </Notice>
  );
}

/** This page shows what earlier ones say: those come first. */
export function WaitFor({ orderId, after }: { orderId: string; after: readonly string[] }) {
  const t = usePageWords();
  const names = useTopicWords();
  const steps = after.map(stepOfTask).filter((step) => step !== null);
  return (
    <Notice tone="amber" title={t('form.wait_for')}>
      <ul>
        {steps.map((step) => (
          <li key={step}>
            <Link href={pathOf(orderId, step)}>{names(`${step}.name`)}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
