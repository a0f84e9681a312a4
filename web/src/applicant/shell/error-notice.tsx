import type { ReactNode } from 'react';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { requestIdOf, useErrorWords } from '../error-words.ts';
import { useShellWords } from './shell.words.ts';

type ErrorNoticeProps = {
  /** Anything thrown; nothing is shown while it is null or undefined. */
  error: unknown;
  onRetry?: (() => void) | undefined;
  title?: ReactNode;
};

/** A failure in words, with a next step and the number to quote. */
export function ErrorNotice({ error, onRetry, title }: ErrorNoticeProps) {
  const t = useShellWords();
  const say = useErrorWords(error);
  if (error === null || error === undefined) return null;
  const requestId = requestIdOf(error);
  const words = say(error);
  return (
    <Notice
      tone="vermilion"
      live="alert"
      title={title ?? t('shell.error_title')}
      act={onRetry && <Button onClick={onRetry}>{t('shell.try_again')}</Button>}
    >
      <p>{words}</p>
      {requestId && !words.includes(requestId) && (
        <p className="k-quiet">{t('shell.error_quote', { requestId })}</p>
      )}
    </Notice>
  );
}
