import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { Gray } from '../../src/picture/gray.picture.ts';
import type { RgbPicture } from '../../src/picture/picture.types.ts';

/** Pictures of pages that do not exist, drawn for tests: nobody's document is in the repository. */
export type PageLook = {
  /** Degrees, clockwise. */
  turn?: number;
  blur?: number;
  noise?: number;
  /** Brightness of paper and ink, 0 to 255. */
  paper?: number;
  ink?: number;
  /** Width of the page in the picture, in pixels; the table around it is added. */
  width?: number;
  /** The side towards bigger x is cut by this share of the page. */
  cut?: number;
  /** The same towards bigger y, where the zone is. */
  foot?: number;
};

const FONT = createRequire(import.meta.url)
  .resolve('bwip-js')
  .replace(/bwip-js[\\/]dist.*$/, 'bwip-js/fonts/OCRB7.ttf');
const WIDTH = 1250;
const HEIGHT = 880;
/** Of the letters of its zone. */
const CAPITAL = 28;

/** A data page with these lines at its foot, as a phone would bring it. A PNG. */
export async function drawPage(lines: readonly string[], look: PageLook = {}): Promise<Buffer> {
  const { turn = 0, blur = 0, noise = 0, paper = 235, ink = 30, width = WIDTH, cut = 0, foot = 0 } = look;
  const page = await drawFlat(lines, grey(paper), grey(ink));
  const turned = await sharp(page)
    .resize({ width })
    .extend({ top: 60, bottom: 60, left: 60, right: 60, background: grey(paper * 0.4) })
    .rotate(turn, { background: grey(paper * 0.4) })
    .png()
    .toBuffer({ resolveWithObject: true });
  const { width: wide, height: high } = turned.info;
  const seen = {
    left: 0,
    top: 0,
    width: Math.round(wide * (1 - cut)),
    height: Math.round(high * (1 - foot)),
  };
  const picture = sharp(turned.data).extract(seen);
  if (blur > 0) picture.blur(blur);
  const flat = await picture.png().toBuffer();
  if (noise === 0) return flat;
  const grain = await sharp({
    create: {
      width: seen.width,
      height: seen.height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: noise },
    },
  })
    .png()
    .toBuffer();
  return sharp(flat)
    .composite([{ input: grain, blend: 'soft-light' }])
    .png()
    .toBuffer();
}

/** The page alone, paper white and ink black, at `scale` times its usual size, and how high its capitals are. */
export async function drawFlatPage(
  lines: readonly string[],
  scale: number,
): Promise<{ page: Gray; capital: number }> {
  const flat = sharp(await drawFlat(lines, grey(255), grey(0), scale)).flatten({ background: '#ffffff' });
  const { data, info } = await flat.greyscale().raw().toBuffer({ resolveWithObject: true });
  const page = { width: info.width, height: info.height, data: new Float32Array(data) };
  return { page, capital: CAPITAL * scale };
}

async function drawFlat(lines: readonly string[], paper: string, ink: string, scale = 1): Promise<Buffer> {
  const length = lines[0]?.length ?? 44;
  const pitch = 1150 / 44;
  const words = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH * scale}" height="${HEIGHT * scale}">
    <rect width="${WIDTH}" height="${HEIGHT}" fill="${paper}"/>
    <rect x="60" y="140" width="300" height="400" fill="#888"/>
    <g font-family="sans-serif" font-size="26" fill="${ink}">
      ${['Specimen', 'Nobody', 'Utopia', '12 Aug 1974', 'Nowhere'].map((word, at) => `<text x="420" y="${180 + at * 70}">${word}</text>`).join('')}
    </g></svg>`;
  const rows = await Promise.all(
    lines.map(async (line, at) => ({
      input: await drawLine(line, ink, Math.round(pitch * (length - 0.3)), scale),
      left: 45 * scale,
      top: (740 - (lines.length - 2) * 62 + at * 62) * scale,
    })),
  );
  return sharp(Buffer.from(words)).composite(rows).png().toBuffer();
}

async function drawLine(line: string, ink: string, width: number, scale: number): Promise<Buffer> {
  const text = `<span foreground="${ink}">${line.replaceAll('<', '&lt;')}</span>`;
  return sharp({ text: { text, font: 'OCRB 24', fontfile: FONT, dpi: 150 * scale, rgba: true } })
    .resize({ width: width * scale, height: CAPITAL * scale, fit: 'fill' })
    .png()
    .toBuffer();
}

function grey(level: number): string {
  const hex = Math.round(level).toString(16).padStart(2, '0');
  return `#${hex}${hex}${hex}`;
}

export async function toPixels(picture: Buffer): Promise<RgbPicture> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}
