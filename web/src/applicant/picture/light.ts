/** How a live picture is lit. A hint while the camera is open; nothing is decided by it. */
export type Light = 'dark' | 'fine' | 'bright';

const SIDE = 32;
const DARK = 55;
const BRIGHT = 235;

/** Means over a picture shrunk to 32 × 32: cheap enough for twice a second on an old phone. */
export function lightOf(video: HTMLVideoElement): Light {
  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return 'fine';
  pen.drawImage(video, 0, 0, SIDE, SIDE);
  return lightOfPixels(pen.getImageData(0, 0, SIDE, SIDE).data);
}

/** @param pixels red, green, blue, alpha, each 0 to 255 */
export function lightOfPixels(pixels: ArrayLike<number>): Light {
  let sum = 0;
  // Rec. 709: the eye sees green most.
  for (let at = 0; at + 2 < pixels.length; at += 4)
    sum += 0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0);
  const mean = sum / Math.max(1, pixels.length / 4);
  return mean < DARK ? 'dark' : mean > BRIGHT ? 'bright' : 'fine';
}
