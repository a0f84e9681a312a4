import { Button, LinkButton } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { pathOf } from '../form/form-path.ts';
import type { OrderPage } from '../form/form-read.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { isPassed, type FaceState } from './face-read.ts';
import { useFaceWords } from './face.words.ts';
import { useFace } from './use-face.ts';

type DoneProps = { order: OrderPage; face: FaceState; onAgain: () => void };

/** Settled, one way or the other; both can be changed until the order is sent. */
export function FaceDone({ order: { id, status }, face, onAgain }: DoneProps) {
  const t = useFaceWords();
  const passed = isPassed(face);
  const { busy, error, withdraw } = useFace(id);
  return (
    <>
      <Notice
        tone={passed ? 'jade' : 'slate'}
        title={t(passed ? 'face.passed_title' : 'face.interview_title')}
        live="polite"
      >
        <p>{t(passed ? 'face.passed_text' : 'face.interview_text')}</p>
      </Notice>
      <ErrorNotice error={error} />
      {passed ? (
        <Button kind="plain" busy={busy} onClick={() => void withdraw()}>
          {t('face.withdraw')}
        </Button>
      ) : (
        <Button onClick={onAgain}>{t('face.try_after_all')}</Button>
      )}
      <PrimaryBar>
        {status === 'needs_supplement' ? (
          <LinkButton kind="primary" to={`/orders/${id}/supplement`}>
            {t('face.back')}
          </LinkButton>
        ) : (
          <LinkButton kind="primary" to={pathOf(id, 'check')}>
            {t('face.next')}
          </LinkButton>
        )}
      </PrimaryBar>
    </>
  );
}
