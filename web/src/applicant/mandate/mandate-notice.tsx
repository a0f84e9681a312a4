import Handshake from 'lucide-react/icons/handshake';
import { LinkButton } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import type { OrderCard } from '../orders-read.ts';
import { useMandateWords } from './mandate.words.ts';

type Seen = Pick<OrderCard, 'sight' | 'applicantLabel'>;

/** By what right this order is seen, where it is not simply one's own. */
export function MandateNotice({ order: { sight, applicantLabel } }: { order: Seen }) {
  const t = useMandateWords();
  if (sight === 'own' || sight === 'guardian') return null;
  return (
    <Notice
      tone="slate"
      icon={Handshake}
      title={
        sight === 'held' ? t('mandate.held_title', { name: applicantLabel }) : t('mandate.watched_title')
      }
      act={<LinkButton to="/me/mandates">{t('mandate.manage')}</LinkButton>}
    >
      <p>{t(`mandate.${sight}_text`)}</p>
    </Notice>
  );
}
