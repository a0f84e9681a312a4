import * as calls from '@lingshi/contract/generated/calls.ts';
import type { FaceMove } from '@lingshi/domain/evidence/face-moves.ts';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';
import { packFrames } from '../../server/test/face/frames.ts';
import type { SentFrame } from '../../server/src/face/face.frames.ts';
import { clientOf } from './calls.ts';
import { drawFaceClip } from './moving-face.ts';
import type { FaceClip } from './moving-face.ts';

/** As long as twelve frames take: what comes sooner was not filmed. */
const FILMED_MS = 6_000;

/**
 * A face check by the doors its screen uses, of a person who moves, or of a picture held before the camera.
 * @returns why it was not passed; null when it was
 */
export async function checkFace(
  page: Page,
  orderId: string,
  person: DemoPerson,
  alive: boolean,
): Promise<string | null> {
  const client = clientOf(page);
  const params = { orderId };
  const { consentText } = await client.call(calls.getFaceState, { params });
  await client.call(calls.consentToFace, { params, body: { version: consentText.version } });
  const clip = await drawFaceClip(person);
  const began = performance.now();
  const { challengeId, moves } = await client.call(calls.startFaceChallenge, { params, body: {} });
  const frames = await film(clip, alive ? moves : []);
  await new Promise((resolve) => setTimeout(resolve, FILMED_MS - (performance.now() - began)));
  const body = packFrames(frames) as never;
  const { outcome, fault } = await client.call(calls.sendFaceFrames, {
    params: { orderId, challengeId },
    body,
  });
  return outcome === 'passed' ? null : fault;
}

/** Twelve frames, half a second apart: at rest, then one movement after the other. */
async function film(clip: FaceClip, moves: readonly FaceMove[]): Promise<SentFrame[]> {
  const moved = moves.flatMap((move) => [clip[move][1], clip[move][1], clip.rest]);
  const rest = Array.from({ length: 10 - moved.length }, () => clip.rest);
  const pictures = [clip.rest, clip.rest, ...moved, ...rest];
  return Promise.all(pictures.map(async (address, at) => ({ atMs: at * 500, jpeg: await grain(address) })));
}

/** No two frames of a camera are the same. */
async function grain(address: string): Promise<Buffer> {
  const picture = sharp(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
  const { width, height } = await picture.metadata();
  const noise = { type: 'gaussian', mean: 128, sigma: 6 } as const;
  const create = { width, height, channels: 3, background: '#808080', noise } as const;
  const grains = await sharp({ create }).png().toBuffer();
  return picture
    .composite([{ input: grains, blend: 'soft-light' }])
    .jpeg({ quality: 90 })
    .toBuffer();
}
