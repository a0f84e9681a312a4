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

/** More than this is not decoded here: a few kilobytes can unfold into gigabytes, and phones give up. */
const MOST_PIXELS = 120_000_000;

/**
 * The picture upright, turned, no larger than the limits, as JPEG. Camera data (place, time, device) is
 * gone with it. Already small and upright pictures are sent as they are, so that nothing is lost twice.
 * @returns null where this device cannot read it (HEIC in most browsers, a broken file): the server then says why
 */
export async function shrinkPicture(
  file: File,
  limits: ShrinkLimits,
  turns: Turns = 0,
): Promise<File | null> {
  const bitmap = await decode(file);
  if (bitmap === null) return null;
  try {
    const { width, height } = fitWithin(bitmap, limits.maxSide);
    const small = width === bitmap.width && file.size <= limits.maxBytes;
    if (small && turns === 0 && file.type === 'image/jpeg' && !(await hasCameraData(file))) return file;
    const canvas = drawTurned(bitmap, { width, height }, turns);
    const blob = await encodeWithin(canvas, limits.maxBytes);
    return blob && new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' });
  } finally {
    bitmap.close();
  }
}

async function decode(file: File): Promise<ImageBitmap | null> {
  const { width, height } = await sizeOf(file);
  if (width * height > MOST_PIXELS) return null;
  return createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
}

/** Read from the head of the file: an image that is never shown is never decoded. Nothing where it is none. */
async function sizeOf(file: File): Promise<Size> {
  const address = URL.createObjectURL(file);
  const image = new Image();
  try {
    await new Promise((resolve) => {
      image.onload = resolve;
      image.onerror = resolve;
      image.src = address;
    });
    return { width: image.naturalWidth, height: image.naturalHeight };
  } finally {
    URL.revokeObjectURL(address);
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
  pen?.translate(canvas.width / 2, canvas.height / 2);
  pen?.rotate((turns * Math.PI) / 2);
  pen?.drawImage(bitmap, -width / 2, -height / 2, width, height);
  return canvas;
}

async function encodeWithin(canvas: HTMLCanvasElement, maxBytes: number): Promise<Blob | null> {
  let blob: Blob | null = null;
  for (const quality of QUALITIES) {
    blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (blob !== null && blob.size <= maxBytes) return blob;
  }
  return blob;
}

/** An Exif block stands near the beginning of a JPEG; it may say where the picture was taken. */
async function hasCameraData(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 65_536).arrayBuffer());
  const text = new TextDecoder('latin1').decode(head);
  return text.includes('Exif\0');
}
