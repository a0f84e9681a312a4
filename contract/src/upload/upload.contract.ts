import { z } from 'zod';
import { route } from '../route.ts';
import { fileCard, fileSlot } from '../order/order.contract.ts';
import { id } from '../shared/shapes.ts';

export const MAX_UPLOAD_BYTES = 12 * 1024 * 1024;
export const UPLOAD_CHUNK_BYTES = 256 * 1024;
/** Of any piece but the last. */
export const LEAST_PIECE_BYTES = 64 * 1024;

/** Uploads come in pieces, so that a cut line costs one piece and not the whole picture. */
export const startUpload = route({
  method: 'POST',
  path: '/api/uploads',
  audience: 'applicant',
  tag: 'upload',
  summary: 'Announce a picture for a slot of an order',
  body: z.object({ orderId: id, slot: fileSlot, bytes: z.int().min(1) }),
  answer: z.object({ uploadId: id, received: z.int(), chunkBytes: z.int() }),
  status: 201,
  errors: [
    'request.invalid',
    'order.not_found',
    'order.field_locked',
    'order.wrong_status',
    'mandate.view_only',
    'image.too_large',
    'upload.quota',
  ],
  limit: 'upload_by_account',
});

export const uploadState = route({
  method: 'GET',
  path: '/api/uploads/:uploadId',
  audience: 'applicant',
  tag: 'upload',
  summary: 'How many bytes have arrived: where to go on',
  params: z.object({ uploadId: id }),
  answer: z.object({ received: z.int(), bytes: z.int() }),
  errors: ['upload.not_found'],
  limit: 'read_by_account',
});

/** Header `Upload-Offset` says where the piece begins. The last piece decodes, re-encodes and seals the picture. */
export const sendPiece = route({
  method: 'PATCH',
  path: '/api/uploads/:uploadId',
  audience: 'applicant',
  tag: 'upload',
  summary: 'Send the next piece',
  params: z.object({ uploadId: id }),
  raw: 'upload',
  bodyLimit: 1024 * 1024,
  answer: z.object({ received: z.int(), file: fileCard.nullable() }),
  errors: [
    'upload.not_found',
    'upload.offset_mismatch',
    'upload.busy',
    'request.invalid',
    'order.wrong_status',
    'order.field_locked',
    'image.too_large',
    'image.not_an_image',
    'image.truncated',
    'image.too_many_pixels',
    'image.animated',
    'image.too_small',
    'image.unsupported',
    'turn.waiting',
    'image.busy',
  ],
  limit: 'piece_by_account',
});
