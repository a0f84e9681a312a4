import { beginTotp } from '@lingshi/contract/generated/calls.ts';
import { CopyButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../kit/button.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { client } from '../client.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { QrCode } from './qr-code.tsx';
import { useSessionWords } from './session.words.ts';
import { askSessionAgain } from './session.ts';
import { TotpCode } from './totp-code.tsx';

/** A fresh secret, by camera or by hand, and the first code as proof that it arrived. */
export function TotpEnrol() {
  const t = useSessionWords();
  // Shown once and kept nowhere: leaving this step forgets it, coming back makes a new one.
  const { data, error, refetch } = useQuery({
    queryKey: ['totp'],
    queryFn: () => client.call(beginTotp, { body: {} }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Spinner />;
  return (
    <div className="k-stack-wide">
      <header className="k-stack">
        <h1>{t('session.scan_title')}</h1>
        <p className="k-quiet">{t('session.scan_text')}</p>
      </header>
      <div className="c-totp">
        <QrCode text={data.uri} label={t('session.qr')} />
        <div className="k-stack">
          <Secret secret={data.secret} />
          <TotpCode submitWords={t('session.confirm_enrol')} onProven={askSessionAgain} />
        </div>
      </div>
    </div>
  );
}

/** In fours, as people read letters aloud to themselves. */
function groupsOf(secret: string): { at: number; letters: string }[] {
  return [...secret.matchAll(/.{1,4}/g)].map((match) => ({ at: match.index, letters: match[0] }));
}

function Secret({ secret }: { secret: string }) {
  const t = useSessionWords();
  return (
    <div className="c-secret">
      <span className="k-quiet">{t('session.secret')}</span>
      <code>
        {groupsOf(secret).map(({ at, letters }) => (
          <span key={at}>{letters} </span>
        ))}
      </code>
      <CopyButton value={secret}>
        {({ copied, copy }) => (
          <Button kind="plain" onClick={copy}>
            {copied ? t('session.copied') : t('session.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
