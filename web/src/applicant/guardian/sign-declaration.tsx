import { declineAsGuardian, signAsGuardian } from '@lingshi/contract/generated/calls.ts';
import { SIGNATURE_PEN } from '@lingshi/domain/evidence/signature-path.ts';
import { useState } from 'react';
import { Button } from '../../kit/button.tsx';
import { useCommand } from '../../kit/command.ts';
import { ErrorSummary } from '../../kit/error-summary.tsx';
import { Form } from '../../kit/form.tsx';
import { Notice } from '../../kit/notice.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { SignaturePad } from '../../kit/signature-pad.tsx';
import type { Stroke } from '../../kit/signature-strokes.ts';
import { client } from '../client.ts';
import { useFieldErrors } from '../field-errors.ts';
import { forgetCode } from '../invitation/kept-code.ts';
import { useRuleWords } from '../rule-words.ts';
import { ErrorNotice } from '../shell/error-notice.tsx';
import { AskedTerms } from './asked-terms.tsx';
import { guardianshipsKey, type Asked } from './guardian-read.ts';
import { useGuardianWords } from './guardian.words.ts';

type SignDeclarationProps = {
  code: string;
  asked: Asked;
  onBack: () => void;
  onDone: (how: 'signed' | 'declined') => void;
};

/** What is signed is read first; the sheet stands below it. */
export function SignDeclaration({ code, asked, onBack, onDone }: SignDeclarationProps) {
  const t = useGuardianWords();
  const say = useRuleWords();
  const [strokes, setStrokes] = useState<Stroke[]>([]);
  const errors = useFieldErrors();
  const { sign, decline } = useAnswer(code, asked, onDone);
  function submit() {
    const missing = strokes.length === 0 ? [{ name: 'signature', words: t('guardian.sign_missing') }] : [];
    if (errors.show(missing)) void sign.run(strokes);
  }
  return (
    <Form onSubmit={submit}>
      <ErrorSummary errors={errors.list} attempt={errors.attempt} />
      <ErrorNotice error={sign.error ?? decline.error} />
      <AskedTerms asked={asked} />
      <p>{say(asked.declaration.truth)}</p>
      <SignaturePad
        name="signature"
        label={t('guardian.sign_here')}
        hint={t('guardian.sign_hint')}
        value={strokes}
        pen={SIGNATURE_PEN}
        onChange={setStrokes}
        error={errors.of('signature')}
      />
      <Notice tone="slate">{t('guardian.about')}</Notice>
      <Button kind="plain" busy={decline.busy} onClick={() => void decline.run(code)}>
        {t('guardian.decline')}
      </Button>
      <Button kind="plain" onClick={onBack}>
        {t('guardian.other_code')}
      </Button>
      <PrimaryBar>
        <Button kind="primary" type="submit" busy={sign.busy}>
          {t('guardian.sign')}
        </Button>
      </PrimaryBar>
    </Form>
  );
}

function useAnswer(
  code: string,
  { declaration: { version } }: Asked,
  onDone: SignDeclarationProps['onDone'],
) {
  const done = (how: 'signed' | 'declined') => () => {
    forgetCode('guardian');
    onDone(how);
  };
  const sign = useCommand({
    name: 'guardian.sign',
    send: (strokes: Stroke[], idempotencyKey) =>
      client.call(signAsGuardian, { body: { code, version, strokes }, idempotencyKey }),
    refresh: [guardianshipsKey],
    onDone: done('signed'),
  });
  const decline = useCommand({
    name: 'guardian.decline',
    send: (asked: string) => client.call(declineAsGuardian, { body: { code: asked } }),
    onDone: done('declined'),
  });
  return { sign, decline };
}
