import type { Readable } from 'node:stream';
import {
  sendPiece,
  startUpload as startRoute,
  uploadState,
} from '@lingshi/contract/upload/upload.contract.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { AppError } from '../platform/http/app-error.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { receivePiece, startUpload } from './upload.commands.ts';
import { findUpload } from './upload.store.ts';

/** Uploads of pictures in pieces, resumable after a cut line. */
export function registerUploadRoutes(http: AppHttp, parts: OrderParts): void {
  registerRoute(http, startRoute, async ({ actor, body }) =>
    startUpload(parts, { ...body, accountId: actor.id }),
  );
  registerRoute(http, uploadState, async ({ actor, params }) => {
    const upload = await findUpload(parts, actor.id, params.uploadId);
    if (upload === null) throw new AppError('upload.not_found');
    return { received: upload.received, bytes: upload.bytes };
  });
  registerRoute(http, sendPiece, async ({ actor, params, stream, request }) => {
    const offset = Number(request.headers['upload-offset']);
    if (!Number.isInteger(offset) || offset < 0)
      throw new AppError('request.invalid', { fields: ['Upload-Offset'] });
    const piece = await readAll(stream);
    return receivePiece(parts, { accountId: actor.id, uploadId: params.uploadId, offset, piece });
  });
}

export async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
