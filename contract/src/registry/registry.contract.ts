import { z } from 'zod';
import { NAME_LEVELS } from '@lingshi/domain/identity/real-name-level.ts';
import {
  HEARD_ANSWERS,
  REGISTRY_FAILURES,
  REGISTRY_FIELDS,
  REGISTRY_VERDICTS,
} from '@lingshi/domain/identity/registry-answer.ts';
import { route } from '../route.ts';
import { at, empty } from '../shared/shapes.ts';

export const nameLevel = z.enum(NAME_LEVELS);

/** What whoever was asked about hears of a national registry's last answer: no part by name. */
export const heardAnswer = z.object({ askedAt: at, said: z.enum(HEARD_ANSWERS) });

/** What a national registry said last, for officers. Without a verdict nothing is held against anybody. */
export const registryAnswer = z.object({
  askedAt: at,
  verdict: z.enum(REGISTRY_VERDICTS).nullable(),
  differs: z.array(z.enum(REGISTRY_FIELDS)),
  failure: z.enum(REGISTRY_FAILURES).nullable(),
});

/** Who has looked at the person of an order. An aid for the officer. */
export const deskIdentity = z.object({
  /** Whose level it is: of the verified account, when the order has its document; else of the person of the form. */
  of: z.enum(['holder', 'applicant']),
  level: nameLevel,
  /** False when the order is for the account holder, and with another document than the verified account's. */
  sameDocument: z.boolean(),
  registry: registryAnswer.nullable(),
  /** How another account has proven a number of the order; who that is stays untold. */
  rival: z.object({ level: nameLevel, provenAt: at }).nullable(),
});

export const askRegistry = route({
  method: 'POST',
  path: '/api/account/real-name/registry',
  audience: 'applicant',
  tag: 'account',
  summary: 'Ask the national registry about the real name again; its answer comes with the account’s page',
  body: empty,
  answer: empty,
  errors: ['identity.missing', 'registry.none'],
  limit: 'registry_by_account',
});
