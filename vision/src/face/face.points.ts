import type { Detected, Pixels } from './face.detect.ts';
import type { FaceLibrary } from './face.library.ts';
import type { Spot } from '../picture/picture.types.ts';

/** The 68 points of the iBUG 300-W scheme, in pixels of the picture. */
export async function markPoints(library: FaceLibrary, pixels: Pixels, { box }: Detected): Promise<Spot[]> {
  const [height, width] = pixels.shape;
  const left = Math.max(0, Math.floor(box.x));
  const top = Math.max(0, Math.floor(box.y));
  const columns = Math.max(1, Math.min(width - left, Math.floor(box.width)));
  const rows = Math.max(1, Math.min(height - top, Math.floor(box.height)));
  const face = library.tf.slice(pixels, [top, left, 0], [rows, columns, 3]);
  try {
    const marks = await library.nets.faceLandmark68Net.detectLandmarks(face as never);
    const { positions } = Array.isArray(marks) ? (marks[0] ?? { positions: [] }) : marks;
    return positions.map(({ x, y }) => ({ x: x + left, y: y + top }));
  } finally {
    face.dispose();
  }
}
