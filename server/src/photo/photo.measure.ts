import { largestFace } from '@lingshi/domain/evidence/face-sequence.ts';
import type { PhotoMeasures } from '@lingshi/domain/evidence/photo.types.ts';
import { ok, refuse } from '@lingshi/domain/shared/result.ts';
import type { Result } from '@lingshi/domain/shared/result.ts';
import { PORTRAIT_SIDE } from '@lingshi/vision/face/face.types.ts';
import type { LookAnswer, LookTask } from '@lingshi/vision/photo/photo.look.ts';
import { measureFile } from '@lingshi/vision/photo/photo.upright.ts';
import type { ImagePool } from '../platform/image/image.pool.ts';
import { readRgb } from '../platform/image/image.rgb.ts';
import { createProcessPool } from '../platform/processes/process-pool.ts';
import type { Pace, ProcessPool } from '../platform/processes/process-pool.types.ts';
import type { FacePool } from '../platform/vision/face.pool.ts';

export type LookPool = ProcessPool<LookTask, LookAnswer>;
/** What measuring needs: processes that decode, find faces and look at pixels. */
export type PhotoTools = { images: ImagePool; faces: FacePool; looks: LookPool };
export type MeasuredPhoto = { measures: PhotoMeasures; likeness: string };

export function createLookPool(pace: Pace = {}): LookPool {
  return createProcessPool({ program: new URL('./photo.worker.ts', import.meta.url), queue: 20, ...pace });
}

/**
 * Measures a portrait; judges nothing. No template is made, nothing is kept.
 * @returns the refusals of `acceptImage`; image.busy when too many wait
 */
export async function measurePhoto(tools: PhotoTools, bytes: Buffer): Promise<Result<MeasuredPhoto>> {
  const read = await readRgb(tools.images, bytes, { longSide: PORTRAIT_SIDE });
  if (!read.ok) return read;
  const { source, ...picture } = read.value;
  const found = await tools.faces.find({ picture, descriptors: false, way: 'portrait', small: true });
  if (!found.done) return refuse('image.busy');
  const { faces } = found.value;
  const points = largestFace(faces)?.points ?? null;
  const seen = await tools.looks.run({ picture, points, faces: faces.length });
  if (!seen.done) return refuse('image.busy');
  const file = measureFile(source, bytes.length, seen.value.measures.tilt);
  return ok({ likeness: seen.value.likeness, measures: { ...file, ...seen.value.measures } });
}
