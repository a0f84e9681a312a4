import { openLink } from '@lingshi/contract/generated/calls.ts';
import { useMutation } from '@tanstack/react-query';
import { Button } from '../../kit/button.tsx';
import { client, hasCode, isAway } from '../client.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { askSessionAgain } from './session.ts';
import { useSessionWords } from './session.words.ts';

/** Hands the token of the link in when the officer says so: what opens links by itself, as mail scanners do, uses none up. */
export function LinkStep({ token, onDone }: { token: string; onDone: () => void }) {
  const t = useSessionWords();
  const opening = useMutation({
    mutationFn: () => client.call(openLink, { body: { token } }),
    onSuccess: async () => {
      await askSessionAgain();
      onDone();
    },
  });
  const { error, isPending, isSuccess } = opening;
  if (error !== null && !isAway(error)) return <LinkFailed error={error} onDone={onDone} />;
  return (
    <div className="k-stack-wide">
      <header className="k-stack">
        <h1>{t('session.link_title')}</h1>
        <p className="k-quiet">{t('session.link_text')}</p>
      </header>
      <ErrorNotice error={error} />
      <Button kind="primary" wide busy={isPending || isSuccess} onClick={() => opening.mutate()}>
        {t('session.link_go')}
      </Button>
    </div>
  );
}

function LinkFailed({ error, onDone }: { error: unknown; onDone: () => void }) {
  const t = useSessionWords();
  const elsewhere = hasCode(error, 'link.other_browser');
  return (
    <div className="k-stack-wide">
      <h1>{t(elsewhere ? 'session.link_elsewhere' : 'session.link_failed')}</h1>
      <ErrorNotice error={error} />
      <Button kind="primary" onClick={onDone}>
        {t('session.new_link')}
      </Button>
    </div>
  );
}
