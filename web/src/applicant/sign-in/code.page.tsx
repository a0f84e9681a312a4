import { signIn } from '@lingshi/contract/generated/calls.ts';
import { useState } from 'react';
import { Redirect, useLocation, useSearch } from 'wouter';
import { useCommand } from '../../kit/command.ts';
import { formatClock } from '../../kit/format.ts';
import { currentLocale, useLocale } from '../../kit/locale.ts';
import { Page } from '../../kit/page.tsx';
import { client } from '../client.ts';
import { returnPlace } from '../return-place.ts';
import { useAskCode } from './ask-code.ts';
import { CodeForm } from './code-form.tsx';
import { enterAccount } from './enter-account.ts';
import { keepSent, readSent, sentCode, type SentCode } from './sent-code.ts';
import { useSignInWords } from './sign-in.words.ts';
import { SolvingNotice } from './solving-notice.tsx';

/** The second step of a sign-in, at its own address: back leads to the contact, a reload loses nothing. */
export function CodePage() {
  const search = useSearch();
  const [sent, setSent] = useState(readSent);
  const before = `/sign-in${search && `?${search}`}`;
  if (!sent) return <Redirect to={before} replace />;
  return <EnterCode sent={sent} onSent={setSent} before={before} to={returnPlace(search)} />;
}

type EnterCodeProps = { sent: SentCode; onSent: (sent: SentCode) => void; before: string; to: string };

function EnterCode({ sent, onSent, before, to }: EnterCodeProps) {
  const t = useSignInWords();
  const locale = useLocale();
  const [, go] = useLocation();
  const answer = useCommand({
    name: `sign-in.${sent.requestId}`,
    send: (code: string) =>
      client.call(signIn, { body: { requestId: sent.requestId, code, locale: currentLocale() } }),
    onDone: (made) => {
      keepSent(null);
      void enterAccount(made, to).then((place) => go(place, { replace: true }));
    },
  });
  const resend = useAskCode((made, contact) => {
    const next = sentCode(made, contact);
    keepSent(next);
    onSent(next);
  });
  const clock = formatClock(sent.expiresAt, undefined, locale);
  return (
    <Page
      title={t('sign-in.code_title')}
      lede={t.rich('sign-in.code_lede', { sentTo: <strong>{sent.sentTo}</strong>, clock })}
      back={before}
    >
      <SolvingNotice solving={resend.solving} />
      <CodeForm
        sent={sent}
        answer={answer}
        resend={resend}
        submitWords={t('sign-in.enter')}
        onOther={() => go(before)}
      />
    </Page>
  );
}
