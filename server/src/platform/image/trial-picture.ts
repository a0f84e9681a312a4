import sharp from 'sharp';

const [WIDTH, HEIGHT, PITCH] = [1000, 1300, 20];

/**
 * A sheet with two rows of 44 strokes, as a JPEG: nobody's, and enough to look at for a program that is run once before
 * somebody's picture is timed.
 */
export async function trialPicture(): Promise<Buffer> {
  const data = Buffer.alloc(WIDTH * HEIGHT, 255);
  for (const top of [1000, 1050]) {
    for (let stroke = 3; stroke < 47; stroke += 1) {
      for (let y = top; y < top + 26; y += 1)
        data.fill(20, y * WIDTH + stroke * PITCH, y * WIDTH + stroke * PITCH + 9);
    }
  }
  return await sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
    .jpeg()
    .toBuffer();
}
