import { proveTotp } from '@lingshi/contract/generated/calls.ts';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button } from '../../kit/button.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { client } from '../client.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { useFirstField } from './first-field.ts';
import { askSessionAgain } from './session.ts';
import { useSessionWords } from './session.words.ts';

const DIGITS = 6;

/** Sends itself with the sixth digit; the button is for who types slowly or corrects. */
export function TotpCode({ submitWords }: { submitWords: string }) {
  const [code, setCode] = useState('');
  const [short, setShort] = useState(false);
  const t = useSessionWords();
  const proof = useMutation({
    mutationFn: (digits: string) => client.call(proveTotp, { body: { code: digits } }),
    onSuccess: askSessionAgain,
    onError: () => setCode(''),
  });
  useFirstField('code');
  function type(text: string) {
    const digits = text.replaceAll(/\D/g, '').slice(0, DIGITS);
    setCode(digits);
    setShort(false);
    if (digits.length === DIGITS && !proof.isPending) proof.mutate(digits);
  }
  function send(event: FormEvent) {
    event.preventDefault();
    if (code.length < DIGITS) setShort(true);
    else if (!proof.isPending) proof.mutate(code);
  }
  return (
    <form className="k-stack" onSubmit={send} noValidate>
      <ErrorNotice error={proof.error} />
      <TextInput
        name="code"
        look="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        label={t('session.code')}
        hint={t('session.code_hint')}
        error={short ? t('session.code_short') : undefined}
        value={code}
        onChange={type}
      />
      <Button kind="primary" type="submit" wide busy={proof.isPending || proof.isSuccess}>
        {submitWords}
      </Button>
    </form>
  );
}
