import { z } from 'zod';
import { MANDATE_STATES } from '@lingshi/domain/identity/mandate.ts';
import { MRZ_CHECKS, MRZ_FORMATS } from '@lingshi/domain/identity/mrz.layout.ts';
import { MRZ_DOUBTS } from '@lingshi/domain/identity/mrz.parse.ts';
import { SIGNER_FINDINGS } from '@lingshi/domain/guardian/guardian.signer.ts';
import { signatureSchema } from '@lingshi/domain/evidence/signature.schema.ts';
import { orderStatus } from '../order/order.contract.ts';
import { pageLine } from '../data-page/data-page.contract.ts';
import { nameLevel } from '../registry/registry.contract.ts';
import { moneySchema } from '@lingshi/domain/shared/money.ts';
import { at, day, id, words } from '../shared/shapes.ts';

/**
 * What was read from the data page beside what was typed, as of today. Numbers stay masked, but for single characters
 * in which typed and read differ; the lines of the zone, which hold every number, are not sent: the picture shows them.
 */
export const deskPage = z.object({
  fileId: id,
  readAt: at,
  /** Why nothing was read; the rest is empty then. */
  problem: z.enum(['no_zone', 'cut_off']).nullable(),
  /** Every check digit holds and nothing is in doubt. It does not say that the book is genuine. */
  valid: z.boolean(),
  format: z.enum(MRZ_FORMATS).nullable(),
  issuer: z.string(),
  checks: z.array(z.object({ name: z.enum(MRZ_CHECKS), ok: z.boolean() })),
  doubts: z.array(z.enum(MRZ_DOUBTS)),
  /** 0 to 1: the least sure letter of what no check digit covers; null where nothing was read. */
  confidence: z.number().nullable(),
  lines: z.array(pageLine),
  otherPerson: z.boolean(),
  expiry: z.enum(['expired', 'soon', 'later', 'unknown']),
});

/** What other guardians signed, beside the one who filed; null where nobody else signs. */
export const deskGuardians = z
  .object({
    wanted: z.int(),
    signed: z.array(
      z.object({
        name: z.string(),
        signedAt: at,
        strokes: signatureSchema,
        /** Who had looked at the name when it was signed with; null of older signatures. */
        level: nameLevel.nullable(),
        findings: z.array(z.enum(SIGNER_FINDINGS)),
        /** Whom the form names there. */
        named: z.object({ name: z.string(), birthDay: day.nullable() }).nullable(),
      }),
    ),
  })
  .nullable();

const RELATIONS = ['self', 'child', 'spouse', 'parent', 'ward', 'other'] as const;

/** Somebody behind an order who is not its applicant. Reading the name is a line of the access log. */
export const deskFiler = z.object({
  /** Of the applicant to the account the order belongs to. */
  relation: z.enum(RELATIONS),
  /** Null: none was declared, or that person's data were erased. */
  name: z.string().nullable(),
  level: nameLevel.nullable(),
  /** Under which mandate they file; null for the account holder, whose family the applicant is. */
  mandate: z
    .object({
      state: z.enum(MANDATE_STATES),
      services: z.array(z.string()),
      untilDay: day,
      endedAt: at.nullable(),
      endedBy: z.enum(['applicant', 'holder']).nullable(),
    })
    .nullable(),
});

/** An order filed together with the one on the desk. Names are masked, as in a list: opening it is another reading. */
export const deskRelative = z.object({
  id,
  number: z.string(),
  maskedName: z.string(),
  service: z.string(),
  kind: z.string(),
  status: orderStatus,
  /** Its papers are awaited now, perhaps in the same envelope. */
  awaited: z.boolean(),
});

/** What the mail room expects of an order and has found. */
export const deskPapers = z
  .object({
    /** Without the instrument, which `payment` describes. */
    expected: z.array(z.object({ id: z.string(), words, quantity: z.int() })),
    payment: z
      .object({
        instruments: z.array(z.string()),
        amount: moneySchema,
        payee: z.string(),
        /** The name to compare with the memo line; empty where none is asked. */
        memo: z.string(),
      })
      .nullable(),
    trackingIn: z.string().nullable(),
    contents: z.array(z.string()),
    problems: z.array(z.object({ code: z.string(), detail: z.record(z.string(), z.unknown()).optional() })),
    trackingOut: z.string().nullable(),
  })
  .nullable();
