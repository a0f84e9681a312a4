import { Dialog } from '../../kit/dialog.tsx';
import { Button } from '../../kit/button.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { hasRole } from '../session/session.ts';
import { useMe } from '../shell/officer-context.ts';
import { AskForm, DecideForm } from './exception-forms.tsx';
import { useExceptionWords } from './exception.words.ts';
import { useException, type OpenedException } from './exceptions.ts';

/** One request with all that was written about it, and the one thing this officer may do with it now. */
export function ExceptionDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useExceptionWords();
  const { data, error } = useException(id);
  const title = t('exception.one', { reference: data?.reference ?? '' });
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      acts={<Button onClick={onClose}>{t('exception.close')}</Button>}
    >
      <ErrorNotice error={error} />
      {!data && !error && <Spinner />}
      {data && (
        <div className="k-stack">
          <p>{t(`exception.state_${data.state}`)}</p>
          <Written exception={data} />
          <Act exception={data} />
        </div>
      )}
    </Dialog>
  );
}

function Written({ exception: { wish, request, decision } }: { exception: OpenedException }) {
  const t = useExceptionWords();
  return (
    <dl>
      <dt>{t('exception.wish')}</dt>
      <dd>{wish}</dd>
      {request && (
        <>
          <dt>{t('exception.request')}</dt>
          <dd>{request.reason}</dd>
          <dt>{t('exception.source')}</dt>
          <dd>{request.source}</dd>
        </>
      )}
      {decision && (
        <>
          <dt>{t('exception.decision')}</dt>
          <dd>{decision.reason}</dd>
        </>
      )}
    </dl>
  );
}

function Act({ exception: { id, state, askedByMe } }: { exception: OpenedException }) {
  const t = useExceptionWords();
  const me = useMe();
  const decides = hasRole(me, 'second_reviewer', 'post_admin');
  if (state === 'asked' && askedByMe) return <p className="k-quiet">{t('exception.not_you')}</p>;
  if (state === 'wished' && hasRole(me, 'reviewer')) return <AskForm id={id} />;
  if (decides && (state === 'asked' || state === 'wished')) {
    return <DecideForm id={id} mayGrant={state === 'asked'} />;
  }
  return null;
}
