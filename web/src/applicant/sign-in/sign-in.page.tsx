import KeyRound from 'lucide-react/icons/key-round';
import { useState } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import { Button } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { returnPlace } from '../return-place.ts';
import { currentSession } from '../session-mark.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { useAskCode } from './ask-code.ts';
import { ContactForm } from './contact-form.tsx';
import { enterAccount } from './enter-account.ts';
import { hasPasskeys, PasskeyDismissed, signInWithPasskey } from './passkey-sign-in.ts';
import { keepSent, readSent, sentCode } from './sent-code.ts';
import { SolvingNotice } from './solving-notice.tsx';
import { useSignInWords } from './sign-in.words.ts';

/** Sign in and sign up are one: a code to an address somebody has. Leads back to `to`. */
export function SignInPage() {
  const t = useSignInWords();
  const search = useSearch();
  const to = returnPlace(search);
  const [wasIn] = useState(() => currentSession() === 'in');
  if (wasIn) return <Redirect to={to} replace />;
  return (
    <Page title={t('sign-in.title')} lede={t('sign-in.lede')} back="/">
      <Arrival to={to} left={new URLSearchParams(search).get('left')} />
      <AskContact search={search} to={to} />
    </Page>
  );
}

/** Why somebody stands here: sent from a page that needs an account, or just signed out. */
function Arrival({ to, left }: { to: string; left: string | null }) {
  const t = useSignInWords();
  if (left === 'heard') return <Notice tone="jade">{t('sign-in.left')}</Notice>;
  // The server did not hear it; that session ends there by itself, or from another device.
  if (left === 'unheard') return <Notice tone="amber">{t('sign-in.left_unheard')}</Notice>;
  return to === '/' ? null : <Notice tone="slate">{t('sign-in.first')}</Notice>;
}

function AskContact({ search, to }: { search: string; to: string }) {
  const t = useSignInWords();
  const [, go] = useLocation();
  const send = useAskCode((answer, contact) => {
    keepSent(sentCode(answer, contact));
    go(`/sign-in/code${search && `?${search}`}`);
  });
  return (
    <ContactForm
      label={t('sign-in.contact')}
      first={readSent()?.contact ?? ''}
      ask={send}
      submitWords={t('sign-in.send')}
    >
      <SolvingNotice solving={send.solving} />
      <PasskeyWay to={to} />
      <p className="k-quiet">{t('sign-in.safe')}</p>
    </ContactForm>
  );
}

function PasskeyWay({ to }: { to: string }) {
  const t = useSignInWords();
  const [, go] = useLocation();
  const signIn = useCommand({
    name: 'sign-in.passkey',
    send: signInWithPasskey,
    onDone: (answer) => void enterAccount(answer, to).then((place) => go(place, { replace: true })),
  });
  if (!hasPasskeys()) return null;
  return (
    <div className="k-stack">
      {signIn.error != null && !(signIn.error instanceof PasskeyDismissed) && (
        <ErrorNotice error={signIn.error} />
      )}
      <Button wide icon={KeyRound} busy={signIn.busy} onClick={() => void signIn.run(undefined)}>
        {t('sign-in.passkey')}
      </Button>
      <p className="k-quiet">{t('sign-in.passkey_hint')}</p>
    </div>
  );
}
