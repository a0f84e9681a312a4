import { readInvitation } from '@lingshi/contract/generated/calls.ts';
import { useState } from 'react';
import { Button, LinkButton } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Form } from '../../kit/form.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { client } from '../client.ts';
import { useFieldErrors } from '../field-errors.ts';
import { useSessionMark } from '../session-mark.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { AcceptTerms } from './accept-terms.tsx';
import { takeCode } from './kept-code.ts';
import { useMandates, type Mandates } from './mandate-read.ts';
import { useMandateWords } from './mandate.words.ts';

const HERE = '/me/mandates/accept';

/** From the code to the mandate: who asks and for what is read before anything is accepted. Opens without a session. */
export function AcceptMandatePage() {
  const t = useMandateWords();
  const [code] = useState(takeCode);
  const signedIn = useSessionMark() === 'in';
  return (
    <Page
      title={t('mandate.accept_title')}
      lede={t('mandate.accept_lede')}
      back={signedIn ? '/me/mandates' : '/'}
    >
      {signedIn ? <Accept code={code} /> : <SignInFirst />}
    </Page>
  );
}

function SignInFirst() {
  const t = useMandateWords();
  return (
    <Notice
      tone="amber"
      title={t('mandate.sign_in_first')}
      act={
        <LinkButton kind="primary" to={`/sign-in?to=${encodeURIComponent(HERE)}`}>
          {t('mandate.sign_in')}
        </LinkButton>
      }
    >
      <p>{t('mandate.sign_in_text')}</p>
    </Notice>
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
      code={code}
      onChange={setCode}
      onLook={() => void look.run(code)}
      busy={look.busy}
      error={look.error}
    />
  );
}

type CodeFormProps = {
  code: string;
  onChange: (code: string) => void;
  onLook: () => void;
  busy: boolean;
  error: unknown;
};

function CodeForm({ code, onChange, onLook, busy, error }: CodeFormProps) {
  const t = useMandateWords();
  const errors = useFieldErrors();
  function submit() {
    const good = errors.show(code.trim() === '' ? [{ name: 'code', words: t('mandate.code_missing') }] : []);
    if (good) onLook();
  }
  return (
    <Form onSubmit={submit}>
      <ErrorSummary errors={errors.list} attempt={errors.attempt} />
      <ErrorNotice error={error} />
      <TextInput
        name="code"
        label={t('mandate.code_label')}
        hint={t('mandate.code_hint')}
        look="number"
        capitals
        maxLength={40}
        value={code}
        onChange={onChange}
        error={errors.of('code')}
      />
      <PrimaryBar>
        <Button kind="primary" type="submit" busy={busy}>
          {t('mandate.look')}
        </Button>
      </PrimaryBar>
    </Form>
  );
}
