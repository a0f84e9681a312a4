/**
 * Decodes and re-encodes pictures. Runs only in the processes of image.pool.ts, because a decoder bug
 * there costs one picture and not the server. Nothing of the original but its pixels is kept.
 */
import sharp from 'sharp';
import type { Sharp } from 'sharp';

export type DecodeLimits = {
  readonly maxPixels: number;
  /** The longer side of the copy that is kept. */
  readonly maxSide: number;
  /** The shorter side a picture needs to be of use. */
  readonly minSide: number;
};

export type DecodeTask =
  | { readonly type: 'accept'; readonly bytes: Uint8Array; readonly limits: DecodeLimits }
  /** Like accept, but answers pixels for a program to look at and keeps nothing. */
  | { readonly type: 'rgb'; readonly bytes: Uint8Array; readonly limits: DecodeLimits };

export type DecodeProblem =
  | 'image.not_an_image'
  | 'image.truncated'
  | 'image.too_many_pixels'
  | 'image.animated'
  | 'image.too_small'
  | 'image.unsupported';

export type DecodeAnswer =
  | {
      readonly ok: true;
      readonly data: Uint8Array;
      readonly width: number;
      readonly height: number;
      /** Upright, before it was made smaller. */
      readonly source?: { readonly width: number; readonly height: number };
    }
  | { readonly ok: false; readonly problem: DecodeProblem };

type Decoded = Extract<DecodeAnswer, { ok: true }>;

const WHITE = '#ffffff';

/** Leaves only the loaders we mean: no SVG, no PDF, no format that reads other files. */
export function restrictDecoders(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['Jpeg', 'Png', 'Webp', 'Nsgif'].map((name) => `VipsForeignLoad${name}Buffer`),
  });
  sharp.cache(false);
  // The processes of the pool are the parallelism.
  sharp.concurrency(1);
}

export async function decode(task: DecodeTask): Promise<DecodeAnswer> {
  return read(task.bytes, task.limits, task.type === 'accept' ? toJpeg : toRgb);
}

type Output = (picture: Sharp) => Sharp;

function toJpeg(picture: Sharp): Sharp {
  return picture.jpeg({ quality: 90 });
}

function toRgb(picture: Sharp): Sharp {
  return picture.removeAlpha().raw({ depth: 'uchar' });
}

async function read(bytes: Uint8Array, limits: DecodeLimits, output: Output): Promise<DecodeAnswer> {
  const input = sharp(bytes, { failOn: 'error', limitInputPixels: limits.maxPixels, limitInputChannels: 5 });
  const problem = await findProblem(input, limits);
  if (problem) return { ok: false, problem };
  try {
    const { autoOrient } = await input.metadata();
    const { width, height } = autoOrient;
    return { ...(await reencode(input.autoOrient(), limits.maxSide, output)), source: { width, height } };
  } catch {
    // The header was sound, the rest is not.
    return { ok: false, problem: 'image.truncated' };
  }
}

async function findProblem(input: Sharp, limits: DecodeLimits): Promise<DecodeProblem | null> {
  try {
    const { format, pages = 1, width, height } = await input.metadata();
    if (pages > 1) return 'image.animated';
    if (format === 'gif') return 'image.unsupported';
    return Math.min(width, height) < limits.minSide ? 'image.too_small' : null;
  } catch (error) {
    const text = String(error);
    if (/exceeds pixel limit/.test(text)) return 'image.too_many_pixels';
    return /premature end|read error|end of file/i.test(text) ? 'image.truncated' : 'image.not_an_image';
  }
}

/** sharp turns any colour space and depth into 8-bit sRGB and drops EXIF, XMP, ICC and comments. */
async function reencode(input: Sharp, side: number, output: Output): Promise<Decoded> {
  const picture = input
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: WHITE })
    .toColourspace('srgb');
  const { data, info } = await output(picture).toBuffer({ resolveWithObject: true });
  return { ok: true, data, width: info.width, height: info.height };
}
