import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { requestIdOf, useErrorWords } from './error-words.ts';
import { useShellWords } from './shell/shell.words.ts';

type ErrorNoticeProps = {
  error: unknown;
  /** Tries again; left out where the person sends again by himself. */
  onRetry?: (() => void) | undefined;
};

/** A refusal or failure in words, with the number to quote. Nothing while there is none. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const say = useErrorWords();
  const t = useShellWords();
  if (error === null || error === undefined) return null;
  const number = requestIdOf(error);
  return (
    <Notice
      tone="vermilion"
      live="alert"
      title={say(error)}
      act={onRetry && <Button onClick={onRetry}>{t('shell.try_again')}</Button>}
    >
      {number && <p className="c-quote">{t.rich('shell.quote', { number: <code>{number}</code> })}</p>}
    </Notice>
  );
}
