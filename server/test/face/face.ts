import sharp from 'sharp';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { FacePool } from '../../src/platform/vision/face.pool.ts';
import type { Person, Owner, TestDesk } from '../worklist/desk.ts';
import type { SentFrame } from '../../src/face/face.frames.ts';

/** A finder that sees nobody: for rules that hold without looking at anybody. */
export const blind: FacePool = {
  find: async () => ({ done: true, value: { faces: [], ms: 1 } }),
  close: async () => {},
};

/** Uploads a picture in one piece. */
export async function upload(owner: Owner, slot: 'photo' | 'data_page', jpeg: Buffer): Promise<string> {
  const body = { orderId: owner.orderId, slot, bytes: jpeg.length };
  const { uploadId } = await owner.call(calls.startUpload, { body });
  const headers = { 'upload-offset': '0' };
  const { file } = await owner.call(calls.sendPiece, { params: { uploadId }, body: jpeg as never, headers });
  if (file === null) throw new Error('The picture was not taken.');
  return file.id;
}

export async function agree(owner: Owner): Promise<void> {
  const params = { orderId: owner.orderId };
  const { consentText } = await owner.call(calls.getFaceState, { params });
  await owner.call(calls.consentToFace, { params, body: { version: consentText.version } });
}

/** Asks for movements, and lets the time pass that they take. */
export async function ask(owner: Owner, { app }: TestDesk) {
  const asked = await owner.call(calls.startFaceChallenge, { params: { orderId: owner.orderId }, body: {} });
  app.clock.advance(10_000);
  return asked;
}

export async function sendFrames(owner: Pick<Owner, 'orderId'> & Person, challengeId: string, body: Buffer) {
  return owner.call(calls.sendFaceFrames, {
    params: { orderId: owner.orderId, challengeId },
    body: body as never,
  });
}

type Kept = {
  outcome: string | null;
  reason: string | null;
  attempts: number;
  failures: number;
  distance_photo: number | null;
  distance_page: number | null;
  threshold: number | null;
  withdrawn_at: string | null;
};

/** The row as it is kept. */
export async function findCheck({ app }: TestDesk, owner: Owner): Promise<Kept> {
  const { rows } = await app.database.owner.query<Kept>('SELECT * FROM face_check WHERE order_id = $1', [
    owner.orderId,
  ]);
  if (rows[0] === undefined) throw new Error('There is no check of this order.');
  return rows[0];
}

/** Frames of nothing: pictures of one colour, each another one. */
export async function bodyOfPictures(): Promise<SentFrame[]> {
  return Promise.all(
    Array.from({ length: 12 }, async (_, at) => {
      const background = { r: 120 + at * 5, g: 110, b: 100 };
      const jpeg = await sharp({ create: { width: 96, height: 128, channels: 3, background } })
        .jpeg()
        .toBuffer();
      return { atMs: at * 400, jpeg };
    }),
  );
}
