import { proveTotp } from '@lingshi/contract/generated/calls.ts';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { Button } from '../../kit/button.tsx';
import { CodeField, useCode } from '../../kit/code-field.tsx';
import { client } from '../client.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { useFirstField } from './first-field.ts';
import { useSessionWords } from './session.words.ts';

type TotpCodeProps = { submitWords: string; onProven: () => unknown };

/** Sends itself with the sixth digit; the button is for who types slowly or corrects. */
export function TotpCode({ submitWords, onProven }: TotpCodeProps) {
  const t = useSessionWords();
  const proof = useMutation({
    mutationFn: (digits: string) => client.call(proveTotp, { body: { code: digits } }),
    onSuccess: onProven,
  });
  const entry = useCode((digits, clear) => {
    if (!proof.isPending) proof.mutate(digits, { onError: clear });
  });
  useFirstField('code');
  function send(event: FormEvent) {
    event.preventDefault();
    entry.submit();
  }
  return (
    <form className="k-stack" onSubmit={send} noValidate>
      <ErrorNotice error={proof.error} />
      <CodeField
        entry={entry}
        label={t('session.code')}
        hint={t('session.code_hint')}
        error={entry.short ? t('session.code_short') : undefined}
      />
      <Button kind="primary" type="submit" wide busy={proof.isPending || proof.isSuccess}>
        {submitWords}
      </Button>
    </form>
  );
}
