import { Notice } from '../../kit/notice.tsx';
import type { OrderPage } from './order-read.ts';
import { useOrderWords } from './order.words.ts';

/** What to bring. Rule: notice 二(一)4; the post names the time, the applicant says what does not suit. */
export function InterviewAct({ order }: { order: OrderPage }) {
  const t = useOrderWords();
  return (
    <Notice tone="slate" title={t('act.interview')}>
      <ul>
        <li>{t('act.interview_book')}</li>
        <li>{t('act.interview_proof')}</li>
        {order.interview?.reason === 'minor' && <li>{t('act.interview_child')}</li>}
        {order.interview?.reason === 'ward' && <li>{t('act.interview_ward')}</li>}
      </ul>
      <p>{t('act.interview_text')}</p>
    </Notice>
  );
}

/** Said while the first review runs, so that the interview surprises nobody. */
export function InterviewAhead() {
  const t = useOrderWords();
  return (
    <Notice tone="slate" title={t('act.interview_ahead')}>
      {t('act.interview_ahead_text')}
    </Notice>
  );
}
