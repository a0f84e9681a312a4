import { openLink } from '@lingshi/contract/generated/calls.ts';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { client, isAway } from '../client.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { askSessionAgain } from './session.ts';
import { useSessionWords } from './session.words.ts';

/** Hands the token of the link in, once. */
export function LinkStep({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useSessionWords();
  const [error, setError] = useState<unknown>(null);
  const sent = useRef(false);
  async function handIn() {
    setError(null);
    try {
      await client.call(openLink, { body: { token } });
      await askSessionAgain();
      onDone();
    } catch (thrown) {
      setError(thrown);
    }
  }
  useEffect(() => {
    // A link works once: a second effect of the same page must not send it again.
    if (!sent.current) void handIn();
    sent.current = true;
  });
  if (error === null) return <Spinner>{t('session.opening')}</Spinner>;
  return (
    <div className="k-stack-wide">
      <h1>{t('session.link_failed')}</h1>
      <ErrorNotice error={error} onRetry={isAway(error) ? () => void handIn() : undefined} />
      <Button kind="primary" onClick={onDone}>
        {t('session.new_link')}
      </Button>
    </div>
  );
}
