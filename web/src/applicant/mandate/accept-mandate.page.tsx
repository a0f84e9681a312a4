import { readInvitation } from '@lingshi/contract/generated/calls.ts';
import { useState } from 'react';
import { LinkButton } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { client } from '../client.ts';
import { CodeForm } from '../invitation/code-form.tsx';
import { takeCode } from '../invitation/kept-code.ts';
import { SignInFirst } from '../invitation/sign-in-first.tsx';
import { useSessionMark } from '../session-mark.ts';
import { Loaded } from '../shell/loaded.tsx';
import { AcceptTerms } from './accept-terms.tsx';
import { useMandates, type Mandates } from './mandate-read.ts';
import { useMandateWords } from './mandate.words.ts';

const HERE = '/me/mandates/accept';

/** From the code to the mandate: who asks and for what is read before anything is accepted. Opens without a session. */
export function AcceptMandatePage() {
  const t = useMandateWords();
  const [code] = useState(() => takeCode('mandate'));
  const signedIn = useSessionMark() === 'in';
  return (
    <Page
      title={t('mandate.accept_title')}
      lede={t('mandate.accept_lede')}
      back={signedIn ? '/me/mandates' : '/'}
    >
      {signedIn ? <Accept code={code} /> : <SignInFirst to={HERE} />}
    </Page>
  );
}

function Accept({ code }: { code: string }) {
  const mandates = useMandates();
  return (
    <Loaded query={mandates}>
      {(data) => (data.verified ? <Invitation mandates={data} start={code} /> : <VerifyFirst />)}
    </Loaded>
  );
}

/** Rule: notice 三(二): whoever files is verified first. */
function VerifyFirst() {
  const t = useMandateWords();
  return (
    <Notice
      tone="amber"
      title={t('mandate.verify_first')}
      act={
        <LinkButton kind="primary" to={`/me/name?to=${encodeURIComponent(HERE)}`}>
          {t('mandate.verify')}
        </LinkButton>
      }
    >
      <p>{t('mandate.verify_text')}</p>
    </Notice>
  );
}

function Invitation({ mandates, start }: { mandates: Mandates; start: string }) {
  const t = useMandateWords();
  const [code, setCode] = useState(start);
  const look = useCommand({
    name: 'mandate.look',
    send: (asked: string) => client.call(readInvitation, { body: { code: asked } }),
  });
  if (look.answer) {
    return <AcceptTerms mandates={mandates} code={code} terms={look.answer} onBack={look.clear} />;
  }
  return (
    <CodeForm
      label={t('mandate.code_label')}
      missing={t('mandate.code_missing')}
      look={t('mandate.look')}
      code={code}
      onChange={setCode}
      onLook={() => void look.run(code)}
      busy={look.busy}
      error={look.error}
    />
  );
}
