import { SEQUENCE_LIMITS } from '@lingshi/domain/evidence/face-sequence.types.ts';
import type { SeenFace, SequenceFrame } from '@lingshi/domain/evidence/face-sequence.types.ts';
import { measureHead } from '@lingshi/vision/face/head.geometry.ts';
import { refuse } from '@lingshi/domain/shared/result.ts';
import { measureBrightness } from '@lingshi/vision/picture/picture.brightness.ts';
import type { FaceWay, FoundFace } from '@lingshi/vision/face/face.types.ts';
import type { RgbPicture } from '@lingshi/vision/picture/picture.types.ts';
import { measureDrawing } from '@lingshi/vision/photo/photo.drawing.ts';
import { measureIris } from '@lingshi/vision/face/face.eyes.ts';
import { orThrow, refused } from '../platform/http/app-error.ts';
import { IMAGE_LIMITS } from '../platform/image/image.accept.ts';
import { readRgb } from '../platform/image/image.rgb.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { nameFrames } from './face.frames.ts';
import type { NamedFrame, SentFrame } from './face.frames.ts';

type Finders = Pick<OrderParts, 'images' | 'faces'>;

type LookedFace = FoundFace & Pick<SeenFace, 'iris' | 'drawing'>;
export type LookedAt = Omit<SequenceFrame, 'faces'> & { faces: LookedFace[] };

/** What the finder shrinks a picture to anyway; more pixels only cost time. */
const FRAME_SIDE = 480;
/** A film has no more pixels: a frame of forty megapixels would only cost time, two dozen times. */
const FRAME_LIMITS = { ...IMAGE_LIMITS, maxPixels: 8e6 };
/** Pictures go in two by two, so that several people's checks take turns. */
const AT_ONCE = 2;
/** A drawing is one in every frame: a few tell it, at some milliseconds each. */
const DRAWING_EVERY = 3;

/**
 * Finds the faces of every frame. Pixels live in memory only, and are overwritten when they were looked at.
 * @throws face.frames_broken (a frame is no picture), face.busy
 */
export async function lookAtFrames(finders: Finders, frames: readonly SentFrame[]): Promise<LookedAt[]> {
  const sent = nameFrames(frames);
  const looked: LookedAt[] = [];
  for (let first = 0; first < sent.length && !isHopeless(looked, sent.length); first += AT_ONCE) {
    const some = sent
      .slice(first, first + AT_ONCE)
      .map(async (frame, at) => lookAtFrame(finders, frame, (first + at) % DRAWING_EVERY === 0));
    const ended = await Promise.allSettled(some);
    looked.push(...ended.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
    const failed = ended.find((one) => one.status === 'rejected');
    if (failed === undefined) continue;
    forget(looked);
    throw failed.reason;
  }
  return [...looked, ...sent.slice(looked.length).map((frame) => unlookedAt(frame, looked))];
}

/** So many without a face that the others cannot help. */
function isHopeless(looked: readonly LookedAt[], all: number): boolean {
  return looked.filter(({ faces }) => faces.length === 0).length > all * SEQUENCE_LIMITS.mostWithoutFace;
}

function unlookedAt({ atMs, hash }: NamedFrame, looked: readonly LookedAt[]): LookedAt {
  return { atMs, hash, light: looked.at(-1)?.light ?? 0, faces: [] };
}

async function lookAtFrame(
  finders: Finders,
  { atMs, jpeg, hash }: NamedFrame,
  drawing: boolean,
): Promise<LookedAt> {
  const read = await readRgb(finders.images, jpeg, { longSide: FRAME_SIDE, limits: FRAME_LIMITS });
  if (!read.ok) throw refused(refuse(read.code === 'image.busy' ? 'face.busy' : 'face.frames_broken'));
  const light = measureBrightness(read.value);
  const faces = await findFaces(finders, read.value, { drawing });
  return { atMs, hash, light, faces };
}

/** Of a picture the order holds, in whichever way up it was sent; a data page's face is a small part of it. @throws face.busy */
export async function lookAtPicture(
  finders: Finders,
  jpeg: Buffer,
  { longSide, way }: { longSide: number; way: FaceWay },
): Promise<LookedFace[]> {
  return findFaces(finders, await readPicture(finders, jpeg, longSide), { way });
}

async function readPicture({ images }: Finders, jpeg: Buffer, longSide: number): Promise<RgbPicture> {
  const read = await readRgb(images, jpeg, { longSide });
  if (!read.ok && read.code === 'image.busy') throw refused(refuse('face.busy'));
  return orThrow(read);
}

async function findFaces(
  { faces }: Finders,
  picture: RgbPicture,
  { way = 'as_it_is', drawing = false }: { way?: FaceWay; drawing?: boolean },
): Promise<LookedFace[]> {
  const found = await faces.find({ picture, descriptors: true, way });
  const looked = found.done
    ? found.value.faces.map((face) => ({
        ...face,
        iris: measureIris(picture, face.points),
        drawing: drawing ? drawingOf(picture, face) : null,
      }))
    : null;
  picture.data.fill(0);
  if (looked === null) throw refused(refuse('face.busy'));
  return looked;
}

function drawingOf(picture: RgbPicture, { points }: FoundFace): number | null {
  const head = measureHead(points);
  return head && measureDrawing(picture, head);
}

/** Overwrites the templates. */
export function forget(found: readonly { faces: readonly FoundFace[] }[]): void {
  for (const { faces } of found) for (const { descriptor } of faces) descriptor?.fill(0);
}
