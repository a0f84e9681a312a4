import { z } from 'zod';
import { typedText } from '@lingshi/domain/shared/plain-text.ts';
import { heardAnswer, nameLevel } from '../registry/registry.contract.ts';
import { route } from '../route.ts';
import { FRESH_PROOF_SECONDS, at, day, empty, id, locale, words } from '../shared/shapes.ts';
import { solution } from './puzzle.shape.ts';

const contact = z.string().trim().min(3).max(120);
const code = z
  .string()
  .trim()
  .regex(/^\d{6}$/);

/** Same answer in the same time for known and unknown contacts: nobody learns who has an account. */
export const requestCode = route({
  method: 'POST',
  path: '/api/account/codes',
  audience: 'public',
  tag: 'account',
  summary: 'Send a one-time code to an e-mail address or a phone number of any country',
  body: z.object({ contact, locale, solution: solution.optional() }),
  answer: z.object({
    requestId: id,
    sentTo: z.string(),
    kind: z.enum(['email', 'phone']),
    expiresAt: at,
    waitSeconds: z.int(),
  }),
  errors: ['contact.invalid', 'code.puzzle', 'code.too_many_sent'],
  limit: 'code_by_address',
});

/** Signs in, or signs up: the account is made when its first code is right. */
export const signIn = route({
  method: 'POST',
  path: '/api/account/sessions',
  audience: 'public',
  tag: 'account',
  summary: 'Sign in or up with a one-time code; the answer sets the session cookie',
  body: z.object({ requestId: id, code, locale }),
  answer: z.object({ created: z.boolean() }),
  errors: ['code.wrong', 'code.expired', 'code.used', 'code.too_many_tries', 'account.disabled'],
  limit: 'sign_in_by_address',
});

export const sessionCard = z.object({
  id,
  device: z.string(),
  createdAt: at,
  seenAt: at,
  current: z.boolean(),
});
export const contactCard = z.object({
  id,
  kind: z.enum(['email', 'phone']),
  masked: z.string(),
  verifiedAt: at,
});
export const realNameCard = z.object({
  level: nameLevel,
  name: z.string(),
  pinyin: z.string(),
  passportNumber: z.string().nullable(),
  residentId: z.string().nullable(),
});

export const getAccount = route({
  method: 'GET',
  path: '/api/account',
  audience: 'applicant',
  tag: 'account',
  summary: 'The signed-in account: contacts masked, sessions, passkeys, real name masked',
  answer: z.object({
    id,
    locale,
    contacts: z.array(contactCard),
    sessions: z.array(sessionCard),
    passkeys: z.array(
      z.object({ id: z.string(), label: z.string(), createdAt: at, lastUsedAt: at.nullable() }),
    ),
    realName: realNameCard.nullable(),
    /** Another account holds a number that this one has proven too: an officer finds out. */
    numberContested: z.boolean(),
    /** What a registry said last of that name; `asks` = there is one to ask. */
    registry: z.object({ asks: z.boolean(), last: heardAnswer.nullable() }),
  }),
  errors: [],
  limit: 'read_by_account',
});

export const endSession = route({
  method: 'DELETE',
  path: '/api/account/sessions/:sessionId',
  audience: 'applicant',
  tag: 'account',
  summary:
    'End a session; `current` signs this device out. Another one asks for a proof of the last ten minutes',
  params: z.object({ sessionId: z.union([id, z.literal('current')]) }),
  answer: empty,
  errors: [],
  limit: 'change_by_account',
});

export const endOtherSessions = route({
  method: 'DELETE',
  path: '/api/account/sessions',
  audience: 'applicant',
  provenWithin: FRESH_PROOF_SECONDS,
  tag: 'account',
  summary: 'End every session but this one',
  answer: empty,
  errors: [],
  limit: 'change_by_account',
});

/** Changing a contact asks for a fresh proof of the old one first (OWASP ASVS 7.5.1). */
export const requestProof = route({
  method: 'POST',
  path: '/api/account/proofs',
  audience: 'applicant',
  tag: 'account',
  summary: 'Send a code to a contact the account already has',
  body: z.object({ contactId: id, solution: solution.optional() }),
  answer: z.object({ requestId: id, sentTo: z.string(), expiresAt: at, waitSeconds: z.int() }),
  errors: ['account.not_found', 'code.puzzle', 'code.too_many_sent'],
  limit: 'code_by_account',
});
export const giveProof = route({
  method: 'POST',
  path: '/api/account/proofs/answer',
  audience: 'applicant',
  tag: 'account',
  summary: 'Answer it: for ten minutes contacts may be changed',
  body: z.object({ requestId: id, code }),
  answer: empty,
  errors: ['code.wrong', 'code.expired', 'code.used', 'code.too_many_tries'],
  limit: 'sign_in_by_address',
});
export const requestContactCode = route({
  method: 'POST',
  path: '/api/account/contacts/codes',
  audience: 'applicant',
  provenWithin: FRESH_PROOF_SECONDS,
  tag: 'account',
  summary: 'Send a code to the new contact',
  body: z.object({ contact, solution: solution.optional() }),
  answer: z.object({ requestId: id, sentTo: z.string(), expiresAt: at, waitSeconds: z.int() }),
  errors: ['contact.invalid', 'code.puzzle', 'code.too_many_sent'],
  limit: 'code_by_account',
});
export const addContact = route({
  method: 'POST',
  path: '/api/account/contacts',
  audience: 'applicant',
  provenWithin: FRESH_PROOF_SECONDS,
  tag: 'account',
  summary: 'Add the proven contact; `replaces` removes an old one',
  body: z.object({ requestId: id, code, replaces: id.optional() }),
  answer: z.object({ contacts: z.array(contactCard) }),
  errors: [
    'code.wrong',
    'code.expired',
    'code.used',
    'code.too_many_tries',
    'contact.taken',
    'contact.too_many',
    'account.not_found',
  ],
  limit: 'sign_in_by_address',
});

const otherDocument = z.object({ kind: z.string().max(40), number: typedText.max(40) });

export const realName = z.object({
  surname: z.string(),
  givenName: z.string(),
  surnamePinyin: z.string(),
  givenPinyin: z.string(),
  birthDay: day,
  sex: z.enum(['F', 'M']),
  passportNumber: z.string().nullable(),
  residentId: z.string().nullable(),
  other: otherDocument.nullable(),
});

/** Nobody types twice what was given once (WCAG 2.2, 3.3.7). */
export const getRealName = route({
  method: 'GET',
  path: '/api/account/real-name',
  audience: 'applicant',
  tag: 'account',
  summary: 'The declared real name in full, to fill in the form of an order for oneself',
  answer: z.object({
    realName: realName.nullable(),
    /** Documents besides passport and resident number that verify somebody here; most deployments have none. */
    kinds: z.array(
      z.object({
        kind: z.string(),
        words,
        /** What its numbers look like, as a pattern. */
        number: z.string(),
      }),
    ),
  }),
  errors: [],
  limit: 'read_by_account',
});

/** The same of the address one signed in with. */
export const getOwnEmail = route({
  method: 'GET',
  path: '/api/account/email',
  audience: 'applicant',
  tag: 'account',
  summary:
    'The e-mail address of the account in full, to propose it in the form of an order; null without one',
  answer: z.object({ email: z.string().nullable() }),
  errors: [],
  limit: 'read_by_account',
});

export const declareRealName = route({
  method: 'PUT',
  path: '/api/account/real-name',
  audience: 'applicant',
  tag: 'account',
  summary: 'Declare the real name with a passport number or a resident identity number',
  body: z.object({
    surname: typedText.min(1).max(20),
    givenName: typedText.max(30),
    surnamePinyin: typedText.min(1).max(39),
    givenPinyin: typedText.max(39),
    birthDay: day,
    sex: z.enum(['F', 'M']),
    /** One of the two numbers may be empty. */
    passportNumber: typedText.max(20).default(''),
    residentId: typedText.max(20).default(''),
    /** Another kind of document, where the rules take one (rules/identity-documents.json). */
    other: otherDocument.nullable().default(null),
  }),
  answer: realNameCard,
  errors: [
    'identity.missing',
    'identity.name_invalid',
    'identity.number_invalid',
    'identity.check_digit',
    'identity.region_unknown',
    'identity.birth_date_invalid',
    'identity.birth_date_mismatch',
    'identity.sex_mismatch',
    'document.declared_lost',
    'identity.official_passport',
    'identity.sar_passport',
    'identity.travel_document',
    'identity.kind_not_taken',
  ],
  limit: 'real_name_by_account',
});
export const setPreferences = route({
  method: 'PATCH',
  path: '/api/account',
  audience: 'applicant',
  tag: 'account',
  summary: 'Language of the messages that go out',
  body: z.object({ locale }),
  answer: empty,
  errors: [],
  limit: 'change_by_account',
});

export const applicantCard = z.object({
  id,
  relation: z.enum(['self', 'child', 'spouse', 'parent', 'ward', 'other']),
  label: z.string(),
  /** How far anybody has looked at the person: an aid, and no condition for filing. */
  level: nameLevel,
});
export const listApplicants = route({
  method: 'GET',
  path: '/api/applicants',
  audience: 'applicant',
  tag: 'account',
  summary: 'The people this account files for',
  answer: z.object({ applicants: z.array(applicantCard) }),
  errors: [],
  limit: 'list_by_account',
});
export const addApplicant = route({
  method: 'POST',
  path: '/api/applicants',
  audience: 'applicant',
  tag: 'account',
  summary: 'File for oneself or, with the relation stated, for somebody else',
  idempotent: true,
  body: z.object({ relation: applicantCard.shape.relation, label: typedText.min(1).max(40) }),
  answer: applicantCard,
  status: 201,
  errors: ['identity.missing', 'applicant.too_many'],
  limit: 'change_by_account',
});
