import { sumMoney } from '@lingshi/domain/shared/money.ts';
import { z } from 'zod';
import type { PdfSetter } from '../platform/pdf/pdf.job.ts';
import { FAMILY_KIT_WORDS } from './family-kit.words.ts';
import { kitFields, mailingKitInput } from './mailing-kit.document.ts';
import { dayInWords, moneyInWords } from './printed-text.ts';
import { barcodesOf, renderSheet, sheetInput } from './sheet.document.ts';
import type { RenderedDocument } from './sheet.document.ts';

const share = z.enum(['together', 'each']);

export const familyKitInput = sheetInput.extend({
  /** The kit of each; envelope, payee and address are those of the post, hence of the first. */
  members: z.array(mailingKitInput).min(1).max(20),
  instrument: share,
  returnEnvelope: share,
});
export type FamilyKitInput = z.input<typeof familyKitInput>;

/**
 * The papers of several orders for one envelope: one packing list with each order's number as a bar code, the fee of
 * each and of all, an information page each, one label. Throws ZodError on a wrong shape; rejects with the pool's
 * PdfError.
 */
export async function renderFamilyKit(pool: PdfSetter, input: FamilyKitInput): Promise<RenderedDocument> {
  const kit = familyKitInput.parse(input);
  const { members } = kit;
  const [first] = members;
  if (first === undefined) throw new Error('a kit is for somebody');
  const days = members.flatMap(({ mailBy }) => mailBy ?? []).toSorted();
  return renderSheet(pool, kit, {
    template: 'family-kit.typ',
    title: FAMILY_KIT_WORDS.family.kit,
    words: FAMILY_KIT_WORDS,
    barcodes: Object.fromEntries(
      members.flatMap(({ reference }, at) =>
        Object.entries(barcodesOf(reference)).map(([name, code]) => [`${name}_${at}`, code]),
      ),
    ),
    fields: {
      members: members.map((member) => ({ ...kitFields(member), reference: member.reference })),
      instrument: kit.instrument,
      returns: kit.returnEnvelope,
      mailBy: days[0] === undefined ? null : dayInWords(days[0]),
      leaveOut: first.leaveOut,
      label: first.label,
      returnEnvelope: first.returnEnvelope,
      fee: {
        ...kitFields(first).fee,
        total: moneyInWords(sumMoney(members.map(({ fee }) => fee.total))),
        memo: members.map(({ fee }) => fee.memo).join('、'),
      },
    },
  });
}
