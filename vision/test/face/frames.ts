import { randomInt } from 'node:crypto';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { drawnPortrait } from '../photo/portraits.ts';
import type { FaceMove } from '@lingshi/domain/evidence/face-moves.ts';
import type { RgbPicture, Spot } from '../../src/picture/picture.types.ts';
import type { FaceAnswer, FaceTask } from '../../src/face/face.types.ts';
import { moveHead } from './head.ts';
import type { HeadPose } from './head.ts';

const { resolve } = createRequire(import.meta.url);
const FRAME = { width: 360, height: 480 } as const;

/** Heads in the sample pictures of the face library: which picture, and where in it. */
const SAMPLES = {
  ada: ['sample6', { left: 1371, top: 115, width: 444, height: 592 }],
  bea: ['sample6', { left: 137, top: 322, width: 436, height: 582 }],
} as const;

/** Finds faces, in a thread or here. */
type Finder = { find(task: FaceTask): Promise<{ done: true; value: FaceAnswer } | { done: false }> };

/** A frame of a camera. */
type Frame = { atMs: number; jpeg: Buffer };

/** A person before a camera. */
export type Sitter = { picture: RgbPicture; points: Spot[] };

export async function seat(faces: Finder, who: keyof typeof SAMPLES): Promise<Sitter> {
  const [file, where] = SAMPLES[who];
  const sample = sharp(resolve(`@vladmandic/face-api/demo/${file}.jpg`));
  const data = await sample.extract(where).resize(FRAME.width, FRAME.height).removeAlpha().raw().toBuffer();
  return sit(faces, new Uint8Array(data), who);
}

/** A drawn person, who moves as well as anybody. */
export async function seatDrawing(faces: Finder): Promise<Sitter> {
  const drawn = sharp(await drawnPortrait()).resize(FRAME.width, FRAME.height);
  return sit(faces, new Uint8Array(await drawn.removeAlpha().raw().toBuffer()), 'the drawing');
}

async function sit(faces: Finder, data: Uint8Array, who: string): Promise<Sitter> {
  const picture = { ...FRAME, data };
  const found = await faces.find({ picture, descriptors: false });
  const points = found.done ? found.value.faces[0]?.points : undefined;
  if (points === undefined) throw new Error(`There is no face where ${who} should be.`);
  return { picture, points };
}

/** A portrait of the person as it is sent: 3 to 4, and large enough to be taken. */
export async function portraitOf({ picture }: Sitter): Promise<Buffer> {
  return asJpeg(picture, (image) => image.resize(600, 800));
}

/** A data page with the person's portrait on the left, as books have it. */
export async function dataPageOf({ picture }: Sitter): Promise<Buffer> {
  const portrait = await asJpeg(picture, (image) => image.resize(300, 400));
  const page = sharp({ create: { width: 1250, height: 880, channels: 3, background: '#dfe7e2' } });
  return page
    .composite([{ input: portrait, left: 60, top: 120 }])
    .jpeg()
    .toBuffer();
}

/** Moving a head costs more than finding it. */
const posed = new WeakMap<RgbPicture, Map<HeadPose, RgbPicture>>();
const REST: HeadPose = {};

const POSES: Record<FaceMove, HeadPose> = {
  turn_left: { turn: 22 },
  turn_right: { turn: -22 },
  nod: { nod: 20 },
  blink: { blink: 1 },
  open_mouth: { mouth: 0.8 },
};

/** Twelve frames of a camera, half a second apart: at rest, then one movement after the other. */
export async function film(sitter: Sitter, moves: readonly FaceMove[]): Promise<Frame[]> {
  const asked = moves.flatMap((move) => [POSES[move], POSES[move], REST]);
  const rest = Array.from({ length: 10 - asked.length }, () => REST);
  const poses = [REST, REST, ...asked, ...rest];
  return Promise.all(poses.map(async (pose, at) => frameOf(sitter, pose, at)));
}

async function frameOf({ picture, points }: Sitter, pose: HeadPose, at: number): Promise<Frame> {
  const known = posed.get(picture) ?? new Map<HeadPose, RgbPicture>();
  posed.set(picture, known);
  const moved = known.get(pose) ?? moveHead(picture, points, pose);
  known.set(pose, moved);
  return { atMs: at * 500, jpeg: await asJpeg(withNoise(moved, at), (image) => image) };
}

/** Someone holds a printed picture before the camera and moves it about. */
export async function filmPicture({ picture }: Sitter): Promise<Frame[]> {
  return Promise.all(
    Array.from({ length: 12 }, async (_, at) => {
      const slant = Math.sin(at) * 0.18;
      const held = await sharp(picture.data, { raw: { ...FRAME, channels: 3 } })
        .affine([1 - Math.abs(slant), slant, slant / 2, 1], { background: '#777777' })
        .png()
        .toBuffer();
      const fitted = sharp(held).resize(FRAME.width, FRAME.height, { fit: 'contain', background: '#777777' });
      const data = new Uint8Array(await fitted.removeAlpha().raw().toBuffer());
      return { atMs: at * 500, jpeg: await asJpeg(withNoise({ ...FRAME, data }, at), (image) => image) };
    }),
  );
}

/** Each frame alone, as it comes from a drawing. */
export async function filmDrawing(svg: string): Promise<Frame[]> {
  return Promise.all(
    Array.from({ length: 12 }, async (_, at) => {
      const drawn = sharp(Buffer.from(svg)).resize(FRAME.width, FRAME.height, { fit: 'contain' });
      const data = new Uint8Array(
        await drawn.flatten({ background: '#ffffff' }).removeAlpha().raw().toBuffer(),
      );
      return { atMs: at * 500, jpeg: await asJpeg(withNoise({ ...FRAME, data }, at), (image) => image) };
    }),
  );
}

/** Two people side by side. */
export async function beside(frame: Frame, other: Frame): Promise<Frame> {
  const half = { width: FRAME.width, height: FRAME.height, fit: 'cover' } as const;
  const [left, right] = await Promise.all(
    [frame, other].map(({ jpeg }) => sharp(jpeg).resize(half).toBuffer()),
  );
  const both = sharp({
    create: { width: FRAME.width * 2, height: FRAME.height, channels: 3, background: '#000' },
  });
  const jpeg = await both
    .composite([
      { input: left ?? '', left: 0, top: 0 },
      { input: right ?? '', left: FRAME.width, top: 0 },
    ])
    .jpeg()
    .toBuffer();
  return { atMs: frame.atMs, jpeg };
}

/** As little light as a room has at night. */
export async function darken({ atMs, jpeg }: Frame): Promise<Frame> {
  return { atMs, jpeg: await sharp(jpeg).linear(0.04, 0).jpeg().toBuffer() };
}

// Another one each run: what one run leaves behind must not be found by the next.
const GRAIN = randomInt(1_000_000);

/** No two frames of a camera are the same. */
function withNoise(picture: RgbPicture, seed: number): RgbPicture {
  let state = seed * 7919 + 1 + GRAIN;
  const data = picture.data.map((value) => {
    state = (state * 48_271) % 2_147_483_647;
    return Math.min(255, Math.max(0, value + (state % 5) - 2));
  });
  return { ...picture, data };
}

async function asJpeg({ data, width, height }: RgbPicture, shape: (image: Sharp) => Sharp): Promise<Buffer> {
  return shape(sharp(data, { raw: { width, height, channels: 3 } }))
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** A picture of nobody, large enough to be taken. */
export async function plainPicture(): Promise<Buffer> {
  return sharp({ create: { width: 600, height: 800, channels: 3, background: '#d8d8d8' } })
    .jpeg()
    .toBuffer();
}
