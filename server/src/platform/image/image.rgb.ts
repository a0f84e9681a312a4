import { ok } from '@lingshi/domain/shared/result.ts';
import type { Result } from '@lingshi/domain/shared/result.ts';
import type { RgbPicture } from '@lingshi/vision/picture/picture.types.ts';
import { IMAGE_LIMITS, decodeSafely } from './image.accept.ts';
import type { ImageLimits } from './image.accept.ts';
import type { ImagePool } from './image.pool.ts';

/**
 * The pixels of a stranger's picture, for a program that looks at them. Refuses by the names of acceptImage.
 * @param longSide in pixels; a larger picture is made smaller, a small one is never blown up.
 * @returns `source`: its size before that
 */
export async function readRgb(
  pool: ImagePool,
  bytes: Buffer,
  { longSide, limits = IMAGE_LIMITS }: { longSide: number; limits?: ImageLimits },
): Promise<Result<RgbPicture & { source: { width: number; height: number } }>> {
  const answer = await decodeSafely(pool, 'rgb', bytes, { ...limits, maxSide: longSide });
  if (!answer.ok) return answer;
  const { data, width, height, source = { width, height } } = answer.value;
  return ok({ width, height, data, source });
}
