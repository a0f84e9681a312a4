import { z } from 'zod';
import { typedText } from '@lingshi/domain/shared/plain-text.ts';
import { route } from '../route.ts';
import { empty, FRESH_PROOF_SECONDS, id } from '../shared/shapes.ts';

/** As the browser's `navigator.credentials` speaks it, in JSON; the server checks every part. */
const passkeyAnswer = z.record(z.string(), z.unknown());

export const passkeySignInOptions = route({
  method: 'POST',
  path: '/api/account/passkeys/sign-in-options',
  audience: 'public',
  tag: 'account',
  summary: 'Challenge for signing in with a passkey',
  body: empty.default({}),
  answer: z.object({ challengeId: id, options: passkeyAnswer }),
  errors: [],
  limit: 'passkey_options_by_address',
});

export const passkeySignIn = route({
  method: 'POST',
  path: '/api/account/passkeys/sign-in',
  audience: 'public',
  tag: 'account',
  summary: 'Sign in with a passkey; the answer sets the session cookie',
  body: z.object({ challengeId: id, response: passkeyAnswer }),
  answer: z.object({ created: z.literal(false) }),
  errors: ['passkey.failed', 'account.disabled'],
  limit: 'passkey_by_address',
});

export const passkeyOptions = route({
  method: 'POST',
  path: '/api/account/passkeys/options',
  audience: 'applicant',
  provenWithin: FRESH_PROOF_SECONDS,
  tag: 'account',
  summary: 'Challenge for adding a passkey',
  body: empty.default({}),
  answer: z.object({ challengeId: id, options: passkeyAnswer }),
  errors: [],
  limit: 'change_by_account',
});

export const addPasskey = route({
  method: 'POST',
  path: '/api/account/passkeys',
  audience: 'applicant',
  provenWithin: FRESH_PROOF_SECONDS,
  tag: 'account',
  summary: 'Add a passkey',
  body: z.object({ challengeId: id, label: typedText.min(1).max(60), response: passkeyAnswer }),
  answer: z.object({ id: z.string() }),
  status: 201,
  errors: ['passkey.failed'],
  limit: 'change_by_account',
});

export const removePasskey = route({
  method: 'DELETE',
  path: '/api/account/passkeys/:passkeyId',
  audience: 'applicant',
  provenWithin: FRESH_PROOF_SECONDS,
  tag: 'account',
  summary: 'Remove a passkey',
  /** At most 1023 bytes, base64url. Source: WebAuthn 3, 4 (Credential ID). */
  params: z.object({ passkeyId: z.string().max(1400) }),
  answer: empty,
  errors: ['passkey.not_found'],
  limit: 'change_by_account',
});
