import type { FastifyReply } from 'fastify';
import type { Locale } from '@lingshi/domain/shared/phrase.ts';
import { renderFamilyKit } from '../document/family-kit.document.ts';
import { settingInTurn } from '../order/order.papers.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { mailingSheet } from '../order/order.sheets.ts';
import { AppError } from '../platform/http/app-error.ts';
import { setFileHeaders } from '../platform/http/attachment.ts';
import { envelopesOf, openMembers } from './bundle.page.ts';

type Wanted = { accountId: string; bundleId: string; post: string | undefined; locale: Locale };

/**
 * One mailing kit for all whose papers travel now; who is not at the mail gate yet is not in it.
 * @throws bundle.not_found, bundle.nothing_to_mail, bundle.envelopes_apart, post.mail_address_unconfirmed, turn.waiting,
 *   document.busy
 */
export async function sendBundleKit(
  parts: OrderParts,
  { accountId, bundleId, post, locale }: Wanted,
  reply: FastifyReply,
): Promise<Buffer> {
  parts.turns.assertRoom('paper', { by: accountId });
  const members = await openMembers(parts, accountId, bundleId);
  const mailing = envelopesOf(members).filter(({ inside }) => inside.length > 0);
  const envelope = post === undefined ? mailing[0] : mailing.find((one) => one.post === post);
  if (envelope === undefined) throw new AppError('bundle.nothing_to_mail');
  const { terms, inside } = envelope;
  if (terms?.envelope !== 'together') throw new AppError('bundle.envelopes_apart');
  const kits = members
    .filter(({ loaded }) => inside.includes(loaded.order.id))
    .map((one) => mailingSheet({ parts, ...one, locale }));
  const [first] = kits;
  if (first === undefined) throw new Error('an envelope holds somebody’s papers');
  const { instrument, returnEnvelope } = terms;
  const setter = settingInTurn(parts, { by: accountId });
  const { pdf } = await renderFamilyKit(setter, { ...first, members: kits, instrument, returnEnvelope });
  const name = `${first.reference.value}-family-kit.pdf`;
  setFileHeaders(reply, { type: 'application/pdf', name, inline: true, bytes: pdf.length });
  return pdf;
}
