import { LinkButton } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { useClosedWords } from './closed.words.ts';

/** The post asked for something: its own page says what. */
export function SupplementLink({ orderId }: { orderId: string }) {
  const t = useClosedWords();
  return (
    <Notice
      tone="amber"
      title={t('form.asked_text')}
      act={
        <LinkButton kind="primary" to={`/orders/${orderId}/supplement`}>
          {t('form.to_supplement')}
        </LinkButton>
      }
    />
  );
}
