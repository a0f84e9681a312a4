export type ShrinkLimits = {
  /** Longest side in pixels. */
  maxSide: number;
  /** The file gets smaller steps of quality until it fits. */
  maxBytes: number;
};

/** Enough for a data page to be read and a face to be compared; a tenth of what phones take. */
export const PAGE_LIMITS: ShrinkLimits = { maxSide: 2600, maxBytes: 4_000_000 };
export const PHOTO_LIMITS: ShrinkLimits = { maxSide: 2000, maxBytes: 3_000_000 };

/** Quarter turns clockwise. */
export type Turns = 0 | 1 | 2 | 3;

const QUALITIES = [0.92, 0.85, 0.75, 0.6];

/** Thrown where this device cannot read the picture (HEIC in most browsers); the server may still say why. */
export class UnreadablePictureError extends Error {
  override readonly name = 'UnreadablePictureError';
}

/**
 * The picture upright, turned, no larger than the limits, as JPEG. Camera data (place, time, device) is
 * gone with it. Already small and upright pictures are sent as they are, so that nothing is lost twice.
 */
export async function shrinkPicture(file: File, limits: ShrinkLimits, turns: Turns = 0): Promise<File> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new UnreadablePictureError(file.type);
  });
  try {
    const { width, height } = fitWithin(bitmap, limits.maxSide);
    const small = width === bitmap.width && file.size <= limits.maxBytes;
    if (small && turns === 0 && file.type === 'image/jpeg' && !(await hasCameraData(file))) return file;
    const canvas = drawTurned(bitmap, { width, height }, turns);
    const blob = await encodeWithin(canvas, limits.maxBytes);
    return new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
  } finally {
    bitmap.close();
  }
}

export type Size = { width: number; height: number };

/** The size that keeps the shape and has no side above `maxSide`; never larger than it was. */
export function fitWithin({ width, height }: Size, maxSide: number): Size {
  const scale = Math.min(1, maxSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function drawTurned(bitmap: ImageBitmap, { width, height }: Size, turns: Turns): HTMLCanvasElement {
  const sideways = turns % 2 === 1;
  const canvas = document.createElement('canvas');
  canvas.width = sideways ? height : width;
  canvas.height = sideways ? width : height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new UnreadablePictureError('canvas');
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((turns * Math.PI) / 2);
  pen.drawImage(bitmap, -width / 2, -height / 2, width, height);
  return canvas;
}

async function encodeWithin(canvas: HTMLCanvasElement, maxBytes: number): Promise<Blob> {
  let blob: Blob | null = null;
  for (const quality of QUALITIES) {
    blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (blob !== null && blob.size <= maxBytes) return blob;
  }
  if (blob === null) throw new UnreadablePictureError('canvas');
  return blob;
}

/** An Exif block stands near the beginning of a JPEG; it may say where the picture was taken. */
async function hasCameraData(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 65_536).arrayBuffer());
  const text = new TextDecoder('latin1').decode(head);
  return text.includes('Exif\0');
}
