import { moneySchema } from '@lingshi/domain/shared/money.ts';
import { PRINTED } from '@lingshi/domain/policy/rule.limits.ts';
import { z } from 'zod';
import type { PdfSetter } from '../platform/pdf/pdf.job.ts';
import { instantInWords, moneyInWords, printedLine, printedText } from './printed-text.ts';
import { RECEIPT_WORDS } from './receipt.words.ts';
import { renderSheet, sheetInput } from './sheet.document.ts';
import type { RenderedDocument } from './sheet.document.ts';

export const receiptInput = sheetInput.extend({
  submittedAt: z.iso.datetime({ offset: true }),
  applicantName: printedLine,
  service: printedText,
  kind: printedText,
  post: printedText,
  /** Null where no source names a fee: nothing is asked. */
  fee: moneySchema.nullable(),
  /** Rule: notice 二(一)5(1): true where papers are mailed, and only once the post asks for them. */
  papersLater: z.boolean(),
  /** Filed by an officer for a person who wrote or telephoned. */
  onBehalf: z.boolean().default(false),
  /** What comes, in order: the act, whose turn, how long it takes or by when. */
  next: z
    .array(
      z.object({
        what: printedText,
        turn: z.enum(['applicant', 'post', 'nobody']),
        when: printedText.nullable().default(null),
      }),
    )
    .min(1)
    .max(PRINTED.stages),
});
export type ReceiptInput = z.input<typeof receiptInput>;

/** What a person keeps after submitting. Throws ZodError on a wrong shape; rejects with the pool's PdfError. */
export async function renderReceipt(pool: PdfSetter, input: ReceiptInput): Promise<RenderedDocument> {
  const receipt = receiptInput.parse(input);
  const { applicantName, service, kind, post, fee, papersLater, onBehalf, next } = receipt;
  return renderSheet(pool, receipt, {
    template: 'receipt.typ',
    title: RECEIPT_WORDS.title,
    words: RECEIPT_WORDS,
    fields: {
      applicantName,
      service,
      kind,
      post,
      papersLater,
      onBehalf,
      next,
      fee: fee && moneyInWords(fee),
      submitted: instantInWords(receipt.submittedAt, receipt.zone),
    },
  });
}
