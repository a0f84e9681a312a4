import type { OwnPhotoCheck, PhotoCheck } from '@lingshi/contract/photo/photo.contract.ts';
import { judgePhoto } from '@lingshi/domain/evidence/photo.judge.ts';
import { headOutline } from '@lingshi/domain/evidence/photo.outline.ts';
import { AppError, orThrow } from '../platform/http/app-error.ts';
import { policyOf } from '../order/order.policy.ts';
import type { Rule } from '@lingshi/domain/policy/policy.resolve.ts';
import { openOrderFile, pictureFor } from '../order/order.files.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import { getActedOrder } from '../order/order.open.ts';
import type { PhotoParts } from './photo.parts.ts';
import { refuseLockedSlot } from '../upload/upload.slot.ts';
import { measurePhoto } from './photo.measure.ts';
import { findPhotoCheck, findSentBefore, keepPhotoCheck, keepWord } from './photo.store.ts';

type OwnOrder = { accountId: string; orderId: string };

/**
 * Measures the photo an order has, once a picture.
 * @throws order.not_found, mandate.view_only, photo.no_picture, photo.no_rulebook, turn.waiting, image.busy
 */
export async function checkPhoto(parts: PhotoParts, own: OwnOrder): Promise<OwnPhotoCheck> {
  const loaded = await getActedOrder(parts, own.accountId, own.orderId);
  const rules = rulesOf(parts, loaded);
  const known = await findPhotoCheck(parts.pools.applicant, ofOrder(loaded));
  const check = known ?? (await checkInTurn(parts, loaded, { rules, asker: own.accountId }));
  return { ...check, outline: headOutline(rules) };
}

/**
 * Keeps the photo against the check's advice, with a word that the officer reads beside it.
 * @throws order.not_found, mandate.view_only, order.field_locked, order.wrong_status, photo.not_checked
 */
export async function overrulePhoto(
  parts: PhotoParts,
  own: OwnOrder,
  { fileId, word }: { fileId: string; word: string },
): Promise<OwnPhotoCheck> {
  const { pools, clock } = parts;
  const loaded = await getActedOrder(parts, own.accountId, own.orderId);
  const { slot } = pictureFor('photo', loaded, policyOf(parts, loaded.order).policy);
  if (slot === null) throw new AppError('photo.not_checked');
  refuseLockedSlot(parts, loaded.order, slot);
  const at = clock.now().toISOString();
  const kept = await keepWord(pools.applicant, ofOrder(loaded), { fileId, word, at });
  const check = kept ? await findPhotoCheck(pools.applicant, ofOrder(loaded)) : null;
  if (check === null) throw new AppError('photo.not_checked');
  return { ...check, outline: headOutline(rulesOf(parts, loaded)) };
}

function rulesOf(parts: PhotoParts, { order }: LoadedOrder): Rule<'photo'> {
  const [rules] = policyOf(parts, order).policy.photos;
  if (rules === undefined) throw new AppError('photo.no_rulebook');
  return rules;
}

/** One measuring a picture: whoever asks meanwhile waits for the same, and whoever asked too late finds it. */
async function checkInTurn(
  parts: PhotoParts,
  loaded: LoadedOrder,
  { rules, asker }: { rules: Rule<'photo'>; asker: string },
): Promise<PhotoCheck> {
  const { fileId } = pictureFor('photo', loaded, policyOf(parts, loaded.order).policy);
  if (fileId === null) throw new AppError('photo.no_picture');
  return await parts.turns.take('photo', { by: asker, same: fileId }, async () => {
    const known = await findPhotoCheck(parts.pools.applicant, ofOrder(loaded));
    return known?.fileId === fileId ? known : await checkNow(parts, loaded, { rules, fileId });
  });
}

async function checkNow(
  parts: PhotoParts,
  loaded: LoadedOrder,
  { rules, fileId }: { rules: Rule<'photo'>; fileId: string },
): Promise<PhotoCheck> {
  const { pools, keyring, clock } = parts;
  const jpeg = await openOrderFile(parts, pools.applicant, loaded, fileId);
  if (jpeg === null) throw new AppError('photo.no_picture');
  const { measures, likeness } = orThrow(await measurePhoto(parts, jpeg));
  const table = judgePhoto(measures, rules.item, rules);
  const place = { orderId: loaded.order.id, fileId, likeness };
  const sentBefore = await findSentBefore(pools.applicant, keyring, place);
  const checkedAt = clock.now().toISOString();
  const check: PhotoCheck = { fileId, ...table, sentBefore, word: null, checkedAt };
  await keepPhotoCheck(pools.applicant, ofOrder(loaded), check, likeness);
  return check;
}

function ofOrder({ order, dek }: LoadedOrder): { orderId: string; dek: Buffer } {
  return { orderId: order.id, dek };
}
