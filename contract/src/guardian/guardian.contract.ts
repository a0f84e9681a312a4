import { z } from 'zod';
import { signatureSchema } from '@lingshi/domain/evidence/signature.schema.ts';
import { orderStatus } from '../order/order.contract.ts';
import { route } from '../route.ts';
import { at, day, empty, id, orderParams, words } from '../shared/shapes.ts';

const code = z.string().trim().min(1).max(40);

export const inviteGuardian = route({
  method: 'POST',
  path: '/api/orders/:orderId/guardians',
  audience: 'applicant',
  tag: 'guardian',
  summary:
    'Invite another guardian to sign: the answer has a code to pass on, good for one signature, for seven days',
  idempotent: true,
  params: orderParams,
  body: z.object({ version: z.int().min(0) }),
  answer: z.object({ code: z.string(), codeEndsAt: at, version: z.int() }),
  status: 201,
  errors: [
    'order.not_found',
    'order.wrong_status',
    'order.not_yours_to_do',
    'mandate.view_only',
    'version.stale',
  ],
  limit: 'guardian_by_account',
});

/** In the body and not in the address: addresses are written down on their way. */
export const readGuardianInvitation = route({
  method: 'POST',
  path: '/api/guardianships/invitation',
  audience: 'applicant',
  tag: 'guardian',
  summary: 'For which child, what is declared, and by when, before anything is signed',
  body: z.object({ code }),
  answer: z.object({
    /** Masked, with the year of birth: who is the guardian knows the child by it, nobody else does. */
    child: z.string(),
    bornYear: z.int(),
    /** Whose place the signer takes, as the form names them, masked; `differs`: not the person of this account. */
    place: z.object({ name: z.string(), differs: z.boolean() }).nullable(),
    service: words,
    post: words,
    dueDay: day.nullable(),
    /** What the guardian who filed declared, and what is signed with it. */
    declaration: z.object({
      version: z.string(),
      title: words,
      intro: words,
      truth: words,
      answers: z.array(z.object({ question: words, answer: z.union([z.string(), z.boolean(), words]) })),
    }),
  }),
  errors: [
    'guardian.code_unknown',
    'guardian.filer_cannot_sign',
    'guardian.signed_already',
    'guardian.is_child',
    'guardian.too_young',
    'identity.missing',
    'order.wrong_status',
  ],
  limit: 'guardian_code_by_account',
});

export const signAsGuardian = route({
  method: 'POST',
  path: '/api/guardianships/signature',
  audience: 'applicant',
  tag: 'guardian',
  summary: 'Sign as another guardian; who filed, and the post, learn my name',
  idempotent: true,
  body: z.object({
    code,
    /** Of the declaration that was read. */
    version: z.string().max(60),
    strokes: signatureSchema,
  }),
  answer: z.object({ orderId: id, status: orderStatus }),
  errors: [
    'guardian.code_unknown',
    'guardian.not_invited',
    'guardian.filer_cannot_sign',
    'guardian.signed_already',
    'guardian.is_child',
    'guardian.too_young',
    'guardian.other_text',
    'identity.missing',
    'order.wrong_status',
    'signature.empty',
    'version.stale',
  ],
  limit: 'guardian_code_by_account',
});

export const declineAsGuardian = route({
  method: 'POST',
  path: '/api/guardianships/refusal',
  audience: 'applicant',
  tag: 'guardian',
  summary: 'Say that I do not sign: the code is used up, and the guardian who filed may invite another',
  body: z.object({ code }),
  answer: empty,
  errors: [
    'guardian.code_unknown',
    'guardian.not_invited',
    'guardian.filer_cannot_sign',
    'order.wrong_status',
    'version.stale',
  ],
  limit: 'guardian_code_by_account',
});

export const listGuardianships = route({
  method: 'GET',
  path: '/api/guardianships',
  audience: 'applicant',
  tag: 'guardian',
  summary: 'What I signed as another guardian, newest first',
  answer: z.object({
    signed: z.array(
      z.object({
        orderId: id,
        child: z.string(),
        service: words,
        signedAt: at,
        /** Until the first review has passed the order. */
        mayWithdraw: z.boolean(),
      }),
    ),
  }),
  errors: [],
  limit: 'list_by_account',
});

export const withdrawSignature = route({
  method: 'DELETE',
  path: '/api/guardianships/:orderId',
  audience: 'applicant',
  tag: 'guardian',
  summary: 'Take my signature back, until the first review has passed the order',
  params: orderParams,
  answer: empty,
  errors: [
    'order.not_found',
    'order.wrong_status',
    'guardian.not_signed',
    'guardian.too_late',
    'version.stale',
  ],
  limit: 'guardian_by_account',
});
