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
import { settingInTurn } from './order.papers.ts';
import type { Ask } from '../platform/turns/turns.ts';
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
    parts.turns.assertRoom('paper', { by: actor.id });
    const loaded = await getOrder(parts, actor.id, params.orderId);
    const locale = query.locale ?? readerLanguage(request);
    const paper = { loaded, kept: await findKeptPaper(pools.applicant, loaded, params.document) };
    return sendDocument(parts, paper, { document: params.document, locale, ask: { by: actor.id } }, reply);
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

/** What a paper is made from: read first, so that no connection is held while it is set. */
export type PaperSource = { loaded: LoadedOrder; kept: KeptPaper | null };
export type PaperWish = { document: OrderDocument; locale: Locale; ask: Omit<Ask, 'same'> };
type KeptPaper = { fileId: string; objectKey: string; wrappedKey: Buffer; sha256: Buffer };

/**
 * @throws order.wrong_status: no receipt before submit, no mailing kit before the gate (notice 二(一)5(1));
 *   turn.waiting, document.busy
 */
export async function sendDocument(
  parts: OrderParts,
  { loaded, kept }: PaperSource,
  { document, locale, ask }: PaperWish,
  reply: FastifyReply,
): Promise<Buffer> {
  if (!documentsOf(loaded.order, policyOf(parts, loaded.order)).includes(document)) {
    throw new AppError('order.wrong_status', { status: loaded.order.status });
  }
  const stored = kept && (await loadSealedFile(parts.files, loaded.dek, kept.fileId, kept));
  const pdf = stored ?? (await renderDocument(parts, loaded, { document, locale, ask })).pdf;
  const name = `${loaded.order.number ?? 'order'}-${document}.pdf`;
  setFileHeaders(reply, { type: 'application/pdf', name, inline: true, bytes: pdf.length });
  return pdf;
}

/** The declaration as it was signed; null until the job has kept it, and for every other paper. */
export async function findKeptPaper(
  db: Db,
  { order }: LoadedOrder,
  document: OrderDocument,
): Promise<KeptPaper | null> {
  if (document !== 'declaration') return null;
  const { rows } = await db.query<KeptPaper>(
    `SELECT file_id AS "fileId", object_key AS "objectKey", wrapped_key AS "wrappedKey", sha256 FROM order_document
     WHERE order_id = $1 AND kind = 'declaration' ORDER BY seq DESC LIMIT 1`,
    [order.id],
  );
  return rows[0] ?? null;
}

/** @throws turn.waiting, document.busy: the same wish may be granted in some seconds */
export async function renderDocument(
  parts: OrderParts,
  loaded: LoadedOrder,
  { document, locale, ask }: PaperWish,
): Promise<RenderedDocument> {
  const source = { parts, loaded, where: policyOf(parts, loaded.order), locale };
  const setter = settingInTurn(parts, ask);
  if (document === 'receipt') return renderReceipt(setter, receiptSheet(source));
  if (document === 'declaration') {
    const guardian = await findGuardianName(parts, loaded, source.where);
    const others = await listOthers(parts, loaded);
    return renderDeclaration(setter, declarationSheet({ ...source, guardian, others }));
  }
  return renderMailingKit(setter, mailingSheet(source));
}

/** Read as a worker, like the name of the first: the paper is the same whoever asks for it. */
async function listOthers({ pools }: OrderParts, { order, dek }: LoadedOrder): Promise<Signed[]> {
  return order.guardian === undefined ? [] : await listSignatures(pools.worker, { orderId: order.id, dek });
}
