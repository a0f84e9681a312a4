import type { MrzReading } from '@lingshi/domain/identity/mrz.parse.ts';
import { raiseToDocument } from '../account/real-name.read.ts';
import { countAsked } from '../lost-document/lost-document.asked.ts';
import { weighProof } from '../lost-document/lost-document.proof.ts';
import { lostIndex, refuseLost } from '../lost-document/lost-document.store.ts';
import { AppError, refused } from '../platform/http/app-error.ts';
import { policyOf } from '../order/order.policy.ts';
import type { OrderPolicy } from '../order/order.policy.ts';
import { openOrderFile, pictureFor } from '../order/order.files.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import { getActedOrder } from '../order/order.open.ts';
import type { PageParts } from './data-page.parts.ts';
import { raiseByPage } from './data-page.raise.ts';
import { compareWithForm } from './data-page.compare.ts';
import { findReading, keepReading } from './data-page.store.ts';
import type { PageProblem, StoredReading } from './data-page.store.ts';
import { readPicture } from './page.pool.ts';

export type PageView = Pick<MrzReading, 'valid' | 'format' | 'lines' | 'fields' | 'checks' | 'doubts'> & {
  fileId: string;
  readAt: string;
  confidence: number;
  comparison: ReturnType<typeof compareWithForm>;
};

/**
 * Reads the data page an order has, once a picture, and puts it beside what was typed; changes no typed value.
 * @throws order.not_found, mandate.view_only, data_page.no_picture, data_page.no_zone, data_page.cut_off,
 *   turn.waiting, image.busy, document.declared_lost (nobody is proven by a document that is void)
 */
export async function readDataPage(
  parts: PageParts,
  { accountId, orderId }: { accountId: string; orderId: string },
): Promise<PageView> {
  const { pools } = parts;
  const loaded = await getActedOrder(parts, accountId, orderId);
  const where = policyOf(parts, loaded.order);
  const { today } = where;
  const known = await findReading(pools.applicant, { orderId, dek: loaded.dek });
  const kept = known ?? (await readInTurn(parts, loaded, { where, asker: accountId }));
  if (kept.problem !== null) throw new AppError(`data_page.${kept.problem}`);
  const { reading, fileId, readAt, confidence } = kept;
  const { valid, format, lines, fields, checks, doubts } = reading;
  await raise(parts, loaded, { asker: accountId, reading, today });
  const comparison = compareWithForm(reading, loaded, where);
  return { fileId, readAt, confidence, valid, format, lines, fields, checks, doubts, comparison };
}

/**
 * Nobody is proven by a document that is void. Of a number that somebody only knows, and reported lost, the book in
 * the hand proves more: that lands at an officer.
 */
async function raise(
  parts: PageParts,
  loaded: LoadedOrder,
  { asker, reading, today }: { asker: string; reading: MrzReading; today: string },
): Promise<void> {
  const { applicant } = parts.pools;
  const { accountId } = loaded.order;
  const number = lostIndex(parts.indexes, reading.fields.number);
  await countAsked(parts.limiter, { accountId: asker, numbers: [number] });
  await refuseLost(applicant, [number]);
  const proven = [
    await raiseToDocument(parts, { accountId, reading, today }),
    await raiseByPage(parts, applicant, loaded, { reading, today }),
  ];
  if (proven.includes(true)) await weighProof(applicant, { accountId, number });
}

/** One reading a picture: whoever asks meanwhile waits for the same, and whoever asked too late finds it. */
async function readInTurn(
  parts: PageParts,
  loaded: LoadedOrder,
  { where, asker }: { where: OrderPolicy; asker: string },
): Promise<StoredReading> {
  const { fileId } = pictureFor('data_page', loaded, where.policy);
  if (fileId === null) throw new AppError('data_page.no_picture');
  return await parts.turns.take('data_page', { by: asker, same: fileId }, async () => {
    const place = { orderId: loaded.order.id, dek: loaded.dek };
    const known = await findReading(parts.pools.applicant, place);
    return known?.fileId === fileId ? known : await readNow(parts, loaded, { where, fileId });
  });
}

async function readNow(
  parts: PageParts,
  loaded: LoadedOrder,
  { where, fileId }: { where: OrderPolicy; fileId: string },
): Promise<StoredReading> {
  const jpeg = await openOrderFile(parts, parts.pools.applicant, loaded, fileId);
  if (jpeg === null) throw new AppError('data_page.no_picture');
  const read = await readPicture(parts, jpeg, where.today);
  const readAt = parts.clock.now().toISOString();
  if (!read.ok && !isPageProblem(read.code)) throw refused(read);
  const place = { fileId, readAt };
  const kept: StoredReading = read.ok
    ? { ...place, problem: null, reading: read.value.reading, confidence: read.value.confidence }
    : { ...place, problem: read.code === 'data_page.cut_off' ? 'cut_off' : 'no_zone' };
  await keepReading(parts.pools.applicant, { orderId: loaded.order.id, dek: loaded.dek }, kept);
  return kept;
}

function isPageProblem(code: string): code is `data_page.${PageProblem}` {
  return code === 'data_page.no_zone' || code === 'data_page.cut_off';
}
