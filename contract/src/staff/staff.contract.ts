import { z } from 'zod';
import { typedText } from '@lingshi/domain/shared/plain-text.ts';
import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import { route } from '../route.ts';
import { at, empty, id, words } from '../shared/shapes.ts';

const code = z
  .string()
  .trim()
  .regex(/^\d{6}$/);
const passkeyAnswer = z.record(z.string(), z.unknown());
export const staffRole = z.enum(STAFF_ROLES);

/** Same answer for known and unknown addresses: `since` counts wishes, whoever they were about. */
export const requestLink = route({
  method: 'POST',
  path: '/api/staff/links',
  audience: 'public',
  tag: 'staff',
  summary: 'Send a sign-in link to an officer',
  body: z.object({ mail: z.email().max(120) }),
  /** Since when this browser has asked for so many that no further one is sent while one still opens; null = it is sent. */
  answer: z.object({ since: at.nullable() }),
  errors: [],
  limit: 'code_by_address',
});

export const openLink = route({
  method: 'POST',
  path: '/api/staff/sessions',
  audience: 'public',
  tag: 'staff',
  summary: 'Open a session with a sign-in link; nothing is shown before the second factor',
  body: z.object({ token: z.string().max(100) }),
  answer: z.object({ secondFactor: z.enum(['enrol', 'totp', 'passkey']) }),
  errors: ['link.invalid', 'link.other_browser'],
  limit: 'sign_in_by_address',
});

export const staffSignInOptions = route({
  method: 'POST',
  path: '/api/staff/passkeys/sign-in-options',
  audience: 'public',
  tag: 'staff',
  summary: 'Challenge for an officer’s passkey, before anybody is known',
  body: empty.default({}),
  answer: z.object({ challengeId: id, options: passkeyAnswer }),
  errors: [],
  limit: 'passkey_options_by_address',
});

export const staffPasskeySignIn = route({
  method: 'POST',
  path: '/api/staff/passkeys/sign-in',
  audience: 'public',
  tag: 'staff',
  summary: 'Sign an officer in with a passkey, which is both factors; no link is needed',
  body: z.object({ challengeId: id, response: passkeyAnswer }),
  answer: empty,
  errors: ['passkey.failed'],
  limit: 'passkey_by_address',
});

/** The steps between link and console: a session that owes its second factor gets these and no others. */
export const staffSession = route({
  method: 'GET',
  path: '/api/staff/session',
  audience: 'public',
  tag: 'staff',
  summary: 'What this browser still has to prove',
  answer: z.object({
    state: z.enum(['none', 'enrol', 'prove', 'full']),
    factors: z.array(z.enum(['totp', 'passkey'])),
  }),
  errors: [],
  limit: 'public_by_address',
});

export const beginTotp = route({
  method: 'POST',
  path: '/api/staff/totp',
  audience: 'staff',
  beforeSecondFactor: true,
  tag: 'staff',
  summary: 'A fresh TOTP secret to enrol; a second one only after a fresh proof of the first factor enrolled',
  body: empty.default({}),
  answer: z.object({ uri: z.string(), secret: z.string() }),
  errors: [],
  limit: 'work_by_officer',
});
export const proveTotp = route({
  method: 'POST',
  path: '/api/staff/totp/proof',
  audience: 'staff',
  beforeSecondFactor: true,
  tag: 'staff',
  summary: 'Prove the second factor by TOTP (the first proof confirms the enrolment)',
  body: z.object({ code }),
  answer: empty,
  errors: ['totp.wrong'],
  limit: 'totp_by_session',
});
export const staffPasskeyOptions = route({
  method: 'POST',
  path: '/api/staff/passkeys/options',
  audience: 'staff',
  beforeSecondFactor: true,
  tag: 'staff',
  summary: 'Challenge to enrol or to prove a passkey as second factor',
  body: z.object({ purpose: z.enum(['enrol', 'prove']) }),
  answer: z.object({ challengeId: id, options: passkeyAnswer }),
  errors: [],
  limit: 'work_by_officer',
});
export const staffPasskeyProof = route({
  method: 'POST',
  path: '/api/staff/passkeys/proof',
  audience: 'staff',
  beforeSecondFactor: true,
  tag: 'staff',
  summary: 'Enrol or prove a passkey',
  body: z.object({
    challengeId: id,
    purpose: z.enum(['enrol', 'prove']),
    response: passkeyAnswer,
    /** For an enrolment: what the officer calls the device. */
    label: typedText.min(1).max(60).optional(),
  }),
  answer: empty,
  errors: ['passkey.failed'],
  limit: 'totp_by_session',
});

export const getOfficer = route({
  method: 'GET',
  path: '/api/staff/me',
  audience: 'staff',
  tag: 'staff',
  summary: 'The signed-in officer',
  answer: z.object({
    id,
    name: z.string(),
    post: z.string(),
    postName: words,
    /** Days and clocks of the console are those of the post, wherever the officer's computer thinks it is. */
    zone: z.string(),
    roles: z.array(staffRole),
  }),
  errors: [],
  limit: 'work_by_officer',
});

export const endStaffSession = route({
  method: 'DELETE',
  path: '/api/staff/session',
  audience: 'public',
  tag: 'staff',
  summary: 'Sign out',
  answer: empty,
  errors: [],
  limit: 'sign_out_by_session',
});
