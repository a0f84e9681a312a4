/** Pictures from strangers: looked at, decoded elsewhere, and kept only as the copy we made. */
import { hash } from 'node:crypto';
import { ok, refuse } from '@lingshi/domain/shared/result.ts';
import type { Refusal, Result } from '@lingshi/domain/shared/result.ts';
import type { DecodeAnswer, DecodeProblem } from './image.decode.ts';
import { detectKind, isCutWebp, readPngHeader } from './image.kind.ts';
import type { FileKind } from './image.kind.ts';
import type { ImagePool } from './image.pool.ts';
import type { PoolAnswer } from '../processes/process-pool.types.ts';

export type ImageLimits = {
  readonly maxBytes: number;
  readonly maxPixels: number;
  readonly maxSide: number;
  readonly minSide: number;
};

/** 40 megapixels: sharp's own limit lets a 657 kB file of 225 megapixels through. */
export const IMAGE_LIMITS: ImageLimits = {
  maxBytes: 20 * 1024 ** 2,
  maxPixels: 40e6,
  maxSide: 2400,
  minSide: 40,
};

export type AcceptedImage = {
  /** 8-bit sRGB, upright, no metadata. */
  readonly jpeg: Buffer;
  readonly width: number;
  readonly height: number;
  /** Of `jpeg`, the copy that is kept. */
  readonly sha256: Buffer;
};

const SUPPORTED: ReadonlySet<FileKind> = new Set<FileKind>(['jpeg', 'png', 'webp', 'gif']);

/** Refuses by name; image.busy alone is worth another try. */
export async function acceptImage(
  pool: ImagePool,
  bytes: Buffer,
  limits: ImageLimits = IMAGE_LIMITS,
): Promise<Result<AcceptedImage>> {
  const answer = await decodeSafely(pool, 'accept', bytes, limits);
  return answer.ok ? ok(toImage(answer.value)) : answer;
}

export type DecodedPixels = Extract<DecodeAnswer, { ok: true }>;

/** Looks at the first bytes here and at the rest in a decoding process. */
export async function decodeSafely(
  pool: ImagePool,
  type: 'accept' | 'rgb',
  bytes: Buffer,
  limits: ImageLimits,
): Promise<Result<DecodedPixels>> {
  const problem = checkHeader(bytes, limits);
  if (problem) return problem;
  const { maxPixels, maxSide, minSide } = limits;
  return toResult(await pool.run({ type, bytes, limits: { maxPixels, maxSide, minSide } }), limits);
}

/** What the first bytes already decide, so that no decoder has to. */
function checkHeader(bytes: Buffer, limits: ImageLimits): Refusal | null {
  if (bytes.length > limits.maxBytes)
    return refuse('image.too_large', { maxMegabytes: mega(limits.maxBytes, 1024 ** 2) });
  const kind = detectKind(bytes);
  if (kind === null) return refuse('image.not_an_image');
  if (!SUPPORTED.has(kind)) return refuse('image.unsupported', { kind });
  if (kind === 'webp' && isCutWebp(bytes)) return refuse('image.truncated');
  if (kind !== 'png') return null;
  const header = readPngHeader(bytes);
  if (header === null) return refuse('image.truncated');
  if (header.animated) return refuse('image.animated');
  return header.pixels > limits.maxPixels ? refuseProblem('image.too_many_pixels', limits) : null;
}

function toResult(result: PoolAnswer<DecodeAnswer>, limits: ImageLimits): Result<DecodedPixels> {
  if (result.done) return result.value.ok ? ok(result.value) : refuseProblem(result.value.problem, limits);
  // A picture that kills its decoder is one we cannot read; waiting would not help.
  const hopeless = result.failure === 'crash' || result.failure === 'failed';
  return refuse(hopeless ? 'image.unsupported' : 'image.busy');
}

function toImage({ data, width, height }: DecodedPixels): AcceptedImage {
  const jpeg = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return { jpeg, width, height, sha256: hash('sha256', jpeg, 'buffer') };
}

function refuseProblem(problem: DecodeProblem, limits: ImageLimits): Refusal {
  if (problem === 'image.too_many_pixels')
    return refuse(problem, { maxMegapixels: mega(limits.maxPixels, 1e6) });
  if (problem !== 'image.too_small') return refuse(problem);
  return refuse(problem, { minWidth: limits.minSide, minHeight: limits.minSide });
}

function mega(value: number, unit: number): number {
  return Math.floor(value / unit);
}
