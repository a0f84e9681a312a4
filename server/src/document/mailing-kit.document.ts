import { isSameMoney, moneySchema, sumMoney } from '@lingshi/domain/shared/money.ts';
import { PRINTED } from '@lingshi/domain/policy/rule.limits.ts';
import { z } from 'zod';
import type { PdfSetter } from '../platform/pdf/pdf.job.ts';
import { MAILING_KIT_WORDS } from './mailing-kit.words.ts';
import {
  birthInWords,
  dayInWords,
  instantInWords,
  moneyInWords,
  printedLine,
  printedText,
  printedWords,
} from './printed-text.ts';
import { renderSheet, sheetInput } from './sheet.document.ts';
import type { RenderedDocument } from './sheet.document.ts';

const lines = z.array(printedLine).min(1).max(8);

const applicant = z.object({
  /** In characters, as it goes into the memo of the money order. */
  name: printedLine,
  surnamePinyin: printedLine,
  givenPinyin: printedLine,
  birthDay: z.iso.date(),
  sex: z.enum(['F', 'M']),
  oldPassportNumber: printedLine.nullable(),
  phone: printedLine,
  email: printedLine,
});

/** Rule: notice 二(一)6: the exact sum, these instruments, this payee, the name in the memo. */
const fee = z
  .object({
    lines: z
      .array(z.object({ words: printedText, amount: moneySchema }))
      .min(1)
      .max(PRINTED.feeLines),
    total: moneySchema,
    accepted: z.array(printedWords).min(1).max(PRINTED.instruments),
    refused: z.array(printedWords).max(PRINTED.refusedInstruments),
    payee: printedLine,
    memo: printedLine,
  })
  .refine(({ lines: all, total }) => isSameMoney(sumMoney(all.map(({ amount }) => amount)), total), {
    error: 'the lines of the fee do not add up to its total',
  });

export const mailingKitInput = sheetInput.extend({
  submittedAt: z.iso.datetime({ offset: true }),
  service: printedText,
  kind: printedText,
  post: printedText,
  applicant,
  /** Names to be entered as endorsements (加注). */
  endorsements: z.array(printedLine).max(6).default([]),
  /** Where the new document goes: recipient, street, city and state, country. */
  returnAddress: lines,
  /** Last day to mail the parcel. */
  mailBy: z.iso.date().nullable(),
  packing: z
    .array(
      z.object({ words: printedText, count: z.int().min(1), note: printedText.nullable().default(null) }),
    )
    .min(1)
    .max(PRINTED.packing),
  /** What must not be put in. */
  leaveOut: z.array(printedText).max(PRINTED.refusedInstruments),
  fee,
  /** Rule: notice 二(一)5(1): address and wording come from the rules in force, character by character. */
  label: z.object({ to: lines, wording: printedLine }),
  /** Rule: notice 二(一)5(1): kind of envelope, postage, sender line. */
  returnEnvelope: z.object({
    accepted: z.array(printedText).min(1).max(PRINTED.carriage),
    postage: printedText,
    sender: lines,
    notes: z.array(printedText).max(6).default([]),
  }),
});
export type MailingKitInput = z.input<typeof mailingKitInput>;

/**
 * The papers an applicant prints once the mail gate is open: information page, packing list, fee, address
 * label, return envelope. Throws ZodError on a wrong shape; rejects with the pool's PdfError.
 */
export async function renderMailingKit(pool: PdfSetter, input: MailingKitInput): Promise<RenderedDocument> {
  const kit = mailingKitInput.parse(input);
  return renderSheet(pool, kit, {
    template: 'mailing-kit.typ',
    title: MAILING_KIT_WORDS.kit,
    words: MAILING_KIT_WORDS,
    fields: kitFields(kit),
  });
}

/** What the template is told of one order. */
export function kitFields(kit: z.output<typeof mailingKitInput>) {
  const { service, kind, post, endorsements, returnAddress, packing, leaveOut, label, returnEnvelope } = kit;
  return {
    service,
    kind,
    post,
    endorsements,
    returnAddress,
    packing,
    leaveOut,
    label,
    returnEnvelope,
    submitted: instantInWords(kit.submittedAt, kit.zone),
    mailBy: kit.mailBy === null ? null : dayInWords(kit.mailBy),
    applicant: { ...kit.applicant, birth: birthInWords(kit.applicant.birthDay) },
    fee: printedFee(kit.fee),
  };
}

function printedFee(fee: z.output<typeof mailingKitInput>['fee']) {
  return {
    ...fee,
    total: moneyInWords(fee.total),
    lines: fee.lines.map(({ words, amount }) => ({ words, amount: moneyInWords(amount) })),
  };
}
