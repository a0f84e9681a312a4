import { comparePage } from '@lingshi/domain/identity/mrz.compare.ts';
import type { PageComparison } from '@lingshi/domain/identity/mrz.compare.ts';
import type { MrzReading } from '@lingshi/domain/identity/mrz.parse.ts';
import { raiseByPage } from '../account/applicant.check.ts';
import { raiseToDocument } from '../account/real-name.read.ts';
import { AppError, refused } from '../platform/http/app-error.ts';
import { loadSealedFile } from '../platform/storage/sealed-file.ts';
import { policyOf } from '../order/order.facts.ts';
import { findOrder } from '../order/order.load.ts';
import type { LoadedOrder } from '../order/order.load.ts';
import type { Services } from '../services.ts';
import { typedPage } from './data-page.flags.ts';
import { findReading, keepReading } from './data-page.store.ts';
import type { PageProblem, StoredReading } from './data-page.store.ts';
import { readPicture } from './page.pool.ts';

export type PageView = Pick<MrzReading, 'valid' | 'format' | 'lines' | 'fields' | 'checks' | 'doubts'> & {
  fileId: string;
  readAt: string;
  confidence: number;
  comparison: PageComparison;
};

/**
 * Reads the data page an order has, once a picture, and puts it beside what was typed; changes no typed value.
 * @throws order.not_found, mandate.view_only, data_page.no_picture, data_page.no_zone, data_page.cut_off,
 *   image.busy
 */
export async function readDataPage(
  services: Services,
  { accountId, orderId }: { accountId: string; orderId: string },
): Promise<PageView> {
  const { pools, keyring, clock } = services;
  const loaded = await findOrder(keyring, pools.applicant, { accountId }, orderId, clock.now());
  if (loaded === null) throw new AppError('order.not_found');
  if (loaded.sight === 'watched') throw new AppError('mandate.view_only');
  const { today } = policyOf(services, loaded.order);
  const known = await findReading(pools.applicant, { orderId, dek: loaded.dek });
  const kept = known ?? (await readNow(services, loaded, today));
  if (kept.problem !== null) throw new AppError(`data_page.${kept.problem}`);
  const { reading, fileId, readAt, confidence } = kept;
  const { valid, format, lines, fields, checks, doubts } = reading;
  await raiseToDocument(services, { accountId: loaded.order.accountId, reading, today });
  await raiseByPage(services, pools.applicant, loaded, { reading, today });
  const comparison = comparePage(reading, typedPage(loaded.answers), today);
  return { fileId, readAt, confidence, valid, format, lines, fields, checks, doubts, comparison };
}

async function readNow(services: Services, loaded: LoadedOrder, today: string): Promise<StoredReading> {
  const picture = loaded.files.find(({ slot }) => slot === 'data_page');
  if (picture === undefined) throw new AppError('data_page.no_picture');
  const jpeg = await loadPicture(services, loaded, picture.id);
  const read = await readPicture(services, jpeg, today);
  const readAt = services.clock.now().toISOString();
  if (!read.ok && !isPageProblem(read.code)) throw refused(read);
  const place = { fileId: picture.id, readAt };
  const kept: StoredReading = read.ok
    ? { ...place, problem: null, reading: read.value.reading, confidence: read.value.confidence }
    : { ...place, problem: read.code === 'data_page.cut_off' ? 'cut_off' : 'no_zone' };
  await keepReading(services.pools.applicant, { orderId: loaded.order.id, dek: loaded.dek }, kept);
  return kept;
}

function isPageProblem(code: string): code is `data_page.${PageProblem}` {
  return code === 'data_page.no_zone' || code === 'data_page.cut_off';
}

async function loadPicture({ files, pools }: Services, loaded: LoadedOrder, fileId: string): Promise<Buffer> {
  const { rows } = await pools.applicant.query<{ objectKey: string; wrappedKey: Buffer; sha256: Buffer }>(
    `SELECT object_key AS "objectKey", wrapped_key AS "wrappedKey", sha256 FROM order_file WHERE id = $1`,
    [fileId],
  );
  const jpeg = rows[0] === undefined ? null : await loadSealedFile(files, loaded.dek, fileId, rows[0]);
  if (jpeg === null) throw new AppError('data_page.no_picture');
  return jpeg;
}
