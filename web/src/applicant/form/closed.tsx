import { Link } from 'wouter';
import { LinkButton } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { useClosedWords } from './closed.words.ts';
import { stepOfTarget } from './form-flow.ts';
import { pathOf } from './form-path.ts';
import type { OrderPage } from './form-read.ts';
import { useStepNames, type OpenForm } from './open-form.tsx';

/** The order was sent: its form is history. */
export function Closed({ order }: { order: OrderPage }) {
  const t = useClosedWords();
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
  const t = useClosedWords();
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
export function WaitFor({ open, after }: { open: OpenForm; after: readonly string[] }) {
  const t = useClosedWords();
  const nameOf = useStepNames(open);
  return (
    <Notice tone="amber" title={t('form.wait_for')}>
      <ul>
        {after.map(stepOfTarget).map((step) => (
          <li key={step}>
            <Link href={pathOf(open.order.id, step)}>{nameOf(step)}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
