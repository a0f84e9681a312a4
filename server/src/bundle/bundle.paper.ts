import { openOrderFile } from '../order/order.files.ts';
import type { FileCard } from '../order/order.files.ts';
import { getActedOrder } from '../order/order.open.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { policyOf } from '../order/order.policy.ts';
import { AppError } from '../platform/http/app-error.ts';
import { receivePiece, startUpload } from '../upload/upload.commands.ts';
import { familySlots } from './bundle.share.ts';
import { findBundleOf, findMember } from './bundle.store.ts';

type Taking = { accountId: string; orderId: string; fileId: string };

/**
 * Takes a paper of the family over from another order of the bundle. It comes in as if it had been uploaded here:
 * decoded again, counted, and sealed under this order's own key. What later happens to the other order does not touch it.
 * @throws order.not_found, mandate.view_only, bundle.paper_unknown, and the reasons of an upload
 */
export async function takePaper(
  parts: OrderParts,
  { accountId, orderId, fileId }: Taking,
): Promise<FileCard> {
  const target = await getActedOrder(parts, accountId, orderId);
  const { slot, picture } = await openPaper(parts, { accountId, orderId, fileId });
  if (!familySlots({ loaded: target, where: policyOf(parts, target.order) }).includes(slot))
    throw new AppError('bundle.paper_unknown');
  const { uploadId } = await startUpload(parts, { accountId, orderId, slot, bytes: picture.length });
  const { file } = await receivePiece(parts, { accountId, uploadId, offset: 0, piece: picture });
  if (file === null) throw new Error('a picture that was sent whole has arrived');
  return file;
}

/** A current picture of another order of the same bundle, in a slot of the family. */
async function openPaper(
  parts: OrderParts,
  { accountId, orderId, fileId }: Taking,
): Promise<{ slot: string; picture: Buffer }> {
  const { applicant } = parts.pools;
  const bundleId = await findBundleOf(applicant, accountId, orderId);
  const { rows } = await applicant.query<{ id: string; slot: string }>(
    `SELECT o.id, f.slot FROM order_file f JOIN orders o ON o.id = f.order_id
     WHERE f.id = $1 AND f.replaced_at IS NULL AND o.bundle_id = $2 AND o.account_id = $3 AND o.id <> $4`,
    [fileId, bundleId, accountId, orderId],
  );
  if (rows[0] === undefined) throw new AppError('bundle.paper_unknown');
  const { id, slot } = rows[0];
  const source = await findMember(parts, accountId, id);
  if (source === null) throw new AppError('bundle.paper_unknown');
  const shared = familySlots({ loaded: source, where: policyOf(parts, source.order) });
  const picture = shared.includes(slot) ? await openOrderFile(parts, applicant, source, fileId) : null;
  if (picture === null) throw new AppError('bundle.paper_unknown');
  return { slot, picture };
}
