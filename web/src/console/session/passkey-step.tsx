import {
  staffPasskeyOptions,
  staffPasskeyProof,
  staffPasskeySignIn,
  staffSignInOptions,
} from '@lingshi/contract/generated/calls.ts';
import { CallError } from '@lingshi/contract/client.ts';
import { useMutation } from '@tanstack/react-query';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { client } from '../client.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { askSessionAgain } from './session.ts';
import { useSessionWords } from './session.words.ts';

type Purpose = 'enrol' | 'prove';

type PasskeyStepProps = { purpose: Purpose; again?: true | undefined; onProven?: () => unknown };

/** Enrols a passkey, or proves one. */
export function PasskeyStep({ purpose, again, onProven = askSessionAgain }: PasskeyStepProps) {
  const t = useSessionWords();
  const proof = useMutation({ mutationFn: () => askDevice(purpose), onSuccess: onProven });
  const refused = proof.error instanceof CallError;
  return (
    <div className="k-stack-wide">
      {!again && (
        <header className="k-stack">
          <h1>{t('session.passkey_title')}</h1>
          <p className="k-quiet">{t('session.passkey_text')}</p>
        </header>
      )}
      {refused && <ErrorNotice error={proof.error} />}
      {proof.error && !refused && <Notice tone="amber" live="alert" title={t('session.passkey_stopped')} />}
      <Button kind="primary" wide busy={proof.isPending || proof.isSuccess} onClick={() => proof.mutate()}>
        {t(
          purpose === 'enrol'
            ? 'session.make_passkey'
            : again
              ? 'session.again_passkey'
              : 'session.use_passkey',
        )}
      </Button>
    </div>
  );
}

export function canUsePasskey(): boolean {
  return typeof PublicKeyCredential === 'function';
}

/** Begins with the passkey, without any mail; throws as {@link askDevice} does. */
export async function enterByPasskey(): Promise<void> {
  const { challengeId, options } = await client.call(staffSignInOptions, { body: {} });
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  const response = await startAuthentication({ optionsJSON });
  await client.call(staffPasskeySignIn, { body: { challengeId, response: { ...response } } });
}

/** Throws what the browser throws when the person turns away, or CallError when the server refuses. */
async function askDevice(purpose: Purpose): Promise<void> {
  const { challengeId, options } = await client.call(staffPasskeyOptions, { body: { purpose } });
  const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser');
  const optionsJSON = options as unknown;
  const response =
    purpose === 'enrol'
      ? await startRegistration({ optionsJSON: optionsJSON as PublicKeyCredentialCreationOptionsJSON })
      : await startAuthentication({ optionsJSON: optionsJSON as PublicKeyCredentialRequestOptionsJSON });
  await client.call(staffPasskeyProof, { body: { challengeId, purpose, response: { ...response } } });
}
