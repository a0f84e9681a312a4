import { z } from 'zod';
import { typedText } from '@lingshi/domain/shared/plain-text.ts';
import { MANDATE_STATES } from '@lingshi/domain/identity/mandate.ts';
import { servedCard } from '../policy/served.shape.ts';
import { route } from '../route.ts';
import { at, day, empty, id, words } from '../shared/shapes.ts';

/** What both sides see of a mandate. */
const shared = {
  id,
  state: z.enum(MANDATE_STATES),
  services: z.array(z.string()),
  untilDay: day,
  createdAt: at,
  acceptedAt: at.nullable(),
  endedAt: at.nullable(),
  endedBy: z.enum(['applicant', 'holder']).nullable(),
};

export const givenMandate = z.object({
  ...shared,
  /** For whom, as the other side reads it; null = for myself. */
  applicant: z.string().nullable(),
  /** Who files; null until somebody has accepted. */
  holder: z.string().nullable(),
  /** To hand over; null once it is used or too old. */
  code: z.string().nullable(),
  codeEndsAt: at,
});

export const heldMandate = z.object({
  ...shared,
  applicantId: id,
  /** Whom I file for; only the first character once it is over. */
  applicant: z.string(),
});

const code = z.string().trim().min(1).max(40);

export const listMandates = route({
  method: 'GET',
  path: '/api/mandates',
  audience: 'applicant',
  tag: 'mandate',
  summary: 'Who may file for me, and for whom I may file; newest first',
  answer: z.object({
    given: z.array(givenMandate),
    held: z.array(heldMandate),
    /** What a mandate can be given for. */
    services: z.array(
      z.object({
        id: z.string(),
        words,
        /** Its kind that is served soonest: a mandate may be given for what opens later. */
        served: servedCard,
      }),
    ),
    /** What the other person will read as my name; null when it is still to be given. */
    name: z.string().nullable(),
    /** Whom besides myself I may give one for: my children, and who is in my guardianship. */
    people: z.array(z.object({ id, label: z.string(), relation: z.enum(['child', 'ward']) })),
    /** Whether I may hold one. */
    verified: z.boolean(),
  }),
  errors: [],
  limit: 'list_by_account',
});

export const inviteHolder = route({
  method: 'POST',
  path: '/api/mandates',
  audience: 'applicant',
  tag: 'mandate',
  summary: 'Invite somebody to file for me: the answer has a code to hand over, good once, for seven days',
  idempotent: true,
  body: z.object({
    /** A child or ward of mine; left out, it is for myself. */
    applicantId: id.optional(),
    /** What the other side reads as the person's name: of a child or ward, and where no real name was declared. */
    name: typedText.max(40).default(''),
    services: z.array(z.string().max(40)).max(20),
    untilDay: day,
  }),
  answer: givenMandate,
  status: 201,
  errors: [
    'mandate.name_missing',
    'mandate.not_guardian',
    'mandate.service_unknown',
    'mandate.until_invalid',
    'mandate.too_many',
    'account.not_found',
  ],
  limit: 'mandate_by_account',
});

/** In the body and not in the address: addresses are written down on their way. */
export const readInvitation = route({
  method: 'POST',
  path: '/api/mandates/invitation',
  audience: 'applicant',
  tag: 'mandate',
  summary: 'Who asks, for what and until when, before anything is accepted',
  body: z.object({ code }),
  answer: z.object({
    applicant: z.string(),
    services: z.array(z.string()),
    untilDay: day,
    /** Orders under way that come along: their last mandate has ended. */
    running: z.int(),
  }),
  errors: ['mandate.code_unknown', 'mandate.own', 'mandate.holder_unverified', 'account.not_found'],
  limit: 'mandate_code_by_account',
});

export const acceptMandate = route({
  method: 'POST',
  path: '/api/mandates/acceptance',
  audience: 'applicant',
  tag: 'mandate',
  summary: 'Accept a mandate; the person learns my name',
  idempotent: true,
  body: z.object({ code }),
  answer: z.object({ id }),
  status: 201,
  errors: [
    'mandate.code_unknown',
    'mandate.own',
    'mandate.holder_unverified',
    'mandate.too_many',
    'account.not_found',
  ],
  limit: 'mandate_code_by_account',
});

/** Ended already is ended: whoever taps twice is told nothing new. */
export const endMandate = route({
  method: 'DELETE',
  path: '/api/mandates/:mandateId',
  audience: 'applicant',
  tag: 'mandate',
  summary: 'End a mandate at once, from either side; an invitation is taken back',
  params: z.object({ mandateId: id }),
  answer: empty,
  errors: ['mandate.not_found', 'account.not_found'],
  limit: 'change_by_account',
});
