import { LinkButton } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { SummaryList } from '../../kit/summary-list.tsx';
import { pathOf } from '../form/form-path.ts';
import type { OrderPage } from '../form/form-read.ts';
import { isByInterview, isPassed, useFaceState } from './face-read.ts';
import { useFaceTaskWords } from './task.words.ts';

/** On the last page before sending: what was decided, or that it is still open. It never stands in the way. */
export function FaceLine({ order }: { order: OrderPage }) {
  const t = useFaceTaskWords();
  const { data } = useFaceState(order.id);
  if (!data?.open) return null;
  const to = `${pathOf(order.id, 'face')}?from=check`;
  if (isPassed(data) || isByInterview(data)) {
    const value = t(isPassed(data) ? 'face.settled_passed' : 'face.settled_interview');
    return <SummaryList rows={[{ key: 'face', label: t('face.task'), value, changeTo: to }]} />;
  }
  return (
    <Notice
      tone="amber"
      title={t('face.undecided_title')}
      act={<LinkButton to={to}>{t('face.decide')}</LinkButton>}
    >
      <p>{t('face.undecided_text')}</p>
    </Notice>
  );
}
