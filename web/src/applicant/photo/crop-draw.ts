import { writtenSize, type Cut, type Outline } from './crop-view.ts';

/** Shows the cut in the frame, with where the head belongs. Only a canvas: nothing of the picture is changed. */
export function drawFrame(canvas: HTMLCanvasElement, picture: ImageBitmap, cut: Cut, outline: Outline): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const { width, height } = canvas;
  drawCut(pen, picture, cut, outline.ratio, { width, height });
  const colour = getComputedStyle(canvas).color;
  const head = outline.headHeight * height;
  // A head is about three quarters as wide as it is high.
  const [halfWidth, halfHeight] = [(head * 0.75) / 2, head / 2];
  pen.strokeStyle = colour;
  pen.lineWidth = Math.max(2, width / 160);
  pen.setLineDash([width / 40, width / 60]);
  pen.beginPath();
  pen.ellipse(width / 2, outline.crownToTop * height + halfHeight, halfWidth, halfHeight, 0, 0, 2 * Math.PI);
  pen.stroke();
  pen.setLineDash([]);
}

/** The cut as a file of its own. @returns null where this device cannot write it */
export async function writeCut(picture: ImageBitmap, cut: Cut, ratio: number): Promise<File | null> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, writtenSize(cut, ratio));
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  drawCut(pen, picture, cut, ratio, canvas);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.95));
  return blob && new File([blob], 'photo.jpg', { type: 'image/jpeg' });
}

function drawCut(
  pen: CanvasRenderingContext2D,
  picture: ImageBitmap,
  { x, y, height }: Cut,
  ratio: number,
  to: { width: number; height: number },
): void {
  pen.imageSmoothingQuality = 'high';
  const [left, top] = [x - (height * ratio) / 2, y - height / 2];
  pen.drawImage(picture, left, top, height * ratio, height, 0, 0, to.width, to.height);
}
