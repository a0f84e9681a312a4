import type { FastifyReply } from 'fastify';
import type { Pool, PoolClient } from 'pg';
import { downloadDocument, downloadFile } from '@lingshi/contract/document/document.contract.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { renderDeclaration } from '../document/declaration.document.ts';
import { renderMailingKit } from '../document/mailing-kit.document.ts';
import { renderReceipt } from '../document/receipt.document.ts';
import type { RenderedDocument } from '../document/sheet.document.ts';
import { AppError } from '../platform/http/app-error.ts';
import { setFileHeaders } from '../platform/http/attachment.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import { PdfError } from '../platform/pdf/pdf.job.ts';
import type { PdfFailure } from '../platform/pdf/pdf.job.ts';
import { loadSealedFile } from '../platform/storage/sealed-file.ts';
import type { OrderParts } from './order.parts.ts';
import { policyOf } from './order.policy.ts';
import { findGuardianName } from './order.guardian.ts';
import { openOrderFile } from './order.files.ts';
import type { LoadedOrder } from './order.loaded.ts';
import { getOrder } from './order.open.ts';
import { documentsOf } from './order.page.ts';
import type { OrderDocument } from './order.page.ts';
import { listSignatures } from './order.signatures.ts';
import type { Signed } from './order.signatures.ts';
import { declarationSheet, mailingSheet, receiptSheet } from './order.sheets.ts';
import type { Locale } from '@lingshi/domain/shared/phrase.ts';
import { readerLanguage } from '../platform/http/reader-language.ts';

/** Pictures and papers of an order, for its owner. */
export function registerOrderDocuments(http: AppHttp, parts: OrderParts): void {
  const { pools } = parts;
  registerRoute(http, downloadFile, async ({ actor, params, reply }) => {
    const loaded = await getOrder(parts, actor.id, params.orderId);
    return sendPicture(parts, pools.applicant, loaded, params.fileId, reply);
  });
  registerRoute(http, downloadDocument, async ({ actor, params, query, request, reply }) => {
    const loaded = await getOrder(parts, actor.id, params.orderId);
    const locale = query.locale ?? readerLanguage(request);
    return sendDocument(parts, pools.applicant, loaded, params.document, locale, reply);
  });
}

type Db = Pool | PoolClient;

/** @throws order.not_found, also for a file of another order */
export async function sendPicture(
  parts: OrderParts,
  db: Db,
  loaded: LoadedOrder,
  fileId: string,
  reply: FastifyReply,
): Promise<Buffer> {
  const picture = await openOrderFile(parts, db, loaded, fileId);
  if (picture === null) throw new AppError('order.not_found');
  setFileHeaders(reply, { type: 'image/jpeg', name: `${fileId}.jpg`, inline: true, bytes: picture.length });
  return picture;
}

/** @throws order.wrong_status: no receipt before submit, no mailing kit before the gate (notice 二(一)5(1)) */
export async function sendDocument(
  parts: OrderParts,
  db: Db,
  loaded: LoadedOrder,
  document: OrderDocument,
  locale: Locale,
  reply: FastifyReply,
): Promise<Buffer> {
  if (!documentsOf(loaded.order, policyOf(parts, loaded.order)).includes(document)) {
    throw new AppError('order.wrong_status', { status: loaded.order.status });
  }
  const kept = document === 'declaration' ? await findKeptDeclaration(parts, db, loaded) : null;
  const pdf = kept ?? (await renderDocument(parts, loaded, document, locale)).pdf;
  const name = `${loaded.order.number ?? 'order'}-${document}.pdf`;
  setFileHeaders(reply, { type: 'application/pdf', name, inline: true, bytes: pdf.length });
  return pdf;
}

/** The declaration as it was signed; null until the job has kept it. */
async function findKeptDeclaration(
  { files }: OrderParts,
  db: Db,
  { order, dek }: LoadedOrder,
): Promise<Buffer | null> {
  const { rows } = await db.query(
    `SELECT file_id AS "fileId", object_key AS "objectKey", wrapped_key AS "wrappedKey", sha256 FROM order_document
     WHERE order_id = $1 AND kind = 'declaration' ORDER BY seq DESC LIMIT 1`,
    [order.id],
  );
  const [row] = rows as { fileId: string; objectKey: string; wrappedKey: Buffer; sha256: Buffer }[];
  return row === undefined ? null : await loadSealedFile(files, dek, row.fileId, row);
}

/** @throws document.busy: the same wish may be granted in some seconds */
export async function renderDocument(
  parts: OrderParts,
  loaded: LoadedOrder,
  document: OrderDocument,
  locale: Locale,
): Promise<RenderedDocument> {
  return await busyOr(setDocument(parts, loaded, document, locale));
}

/** A paper that is being set. @throws document.busy where another try may do */
export async function busyOr(setting: Promise<RenderedDocument>): Promise<RenderedDocument> {
  return await setting.catch((error: unknown) => {
    const again = error instanceof PdfError && WORTH_ANOTHER_TRY.includes(error.reason);
    throw again ? new AppError('document.busy') : error;
  });
}

const WORTH_ANOTHER_TRY: readonly PdfFailure[] = ['queue_full', 'timeout', 'crashed', 'closed'];

async function setDocument(
  parts: OrderParts,
  loaded: LoadedOrder,
  document: OrderDocument,
  locale: Locale,
): Promise<RenderedDocument> {
  const source = { parts, loaded, where: policyOf(parts, loaded.order), locale };
  if (document === 'receipt') return renderReceipt(parts.pdfs, receiptSheet(source));
  if (document === 'declaration') {
    const guardian = await findGuardianName(parts, loaded, source.where);
    const others = await listOthers(parts, loaded);
    return renderDeclaration(parts.pdfs, declarationSheet({ ...source, guardian, others }));
  }
  return renderMailingKit(parts.pdfs, mailingSheet(source));
}

/** Read as a worker, like the name of the first: the paper is the same whoever asks for it. */
async function listOthers({ pools }: OrderParts, { order, dek }: LoadedOrder): Promise<Signed[]> {
  return order.guardian === undefined ? [] : await listSignatures(pools.worker, { orderId: order.id, dek });
}
