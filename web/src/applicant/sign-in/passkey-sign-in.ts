import { passkeySignIn, passkeySignInOptions } from '@lingshi/contract/generated/calls.ts';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { client } from '../client.ts';

/** Whether this browser has passkeys at all. */
export function hasPasskeys(): boolean {
  return typeof PublicKeyCredential === 'function';
}

/** The person dismissed the browser's own window: nothing went wrong, nothing is to be said. */
export class PasskeyDismissed extends Error {
  override readonly name = 'PasskeyDismissed';
}

/** Asks the device for a passkey of this site and signs in with it. @throws CallError, PasskeyDismissed */
export async function signInWithPasskey(): Promise<{ created: boolean }> {
  const [{ startAuthentication }, { challengeId, options }] = await Promise.all([
    import('@simplewebauthn/browser'),
    client.call(passkeySignInOptions, { body: {} }),
  ]);
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON;
  const response = await startAuthentication({ optionsJSON }).catch((cause: unknown) => {
    throw new PasskeyDismissed('dismissed', { cause });
  });
  return client.call(passkeySignIn, { body: { challengeId, response: { ...response } } });
}
