import { createRequire } from 'node:module';
import sharp from 'sharp';

const { resolve } = createRequire(import.meta.url);
const WIDTH = 600;
const HEIGHT = 800;

/** Where the one face of a sample picture of the face library is; below it the head and shoulders cut out of it. */
const CROP = { left: 1040, top: 120, width: 320, height: 427 };
const HEAD = `<ellipse cx="280" cy="330" rx="185" ry="270" fill="white"/>
  <path d="M0 800 Q 60 600 280 580 Q 520 600 600 800 Z" fill="white"/>`;

/** A portrait as it should be but for its borrowed wall: light, a little noisy, a little darker on one side. */
export async function goodPortrait(wall = '#e6e6e6'): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 6, sigma: 3 } as const;
  const grain = await sharp({
    create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#000', noise },
  })
    .png()
    .toBuffer();
  const behind = await sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: wall } })
    .composite([{ input: grain, blend: 'add' }])
    .png()
    .toBuffer();
  return pasted(behind);
}

/** The same before a wall of one colour, as an editor leaves it. */
export async function cutOutPortrait(): Promise<Buffer> {
  const flat = sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: '#ffffff' } });
  return pasted(await flat.png().toBuffer());
}

async function pasted(behind: Buffer): Promise<Buffer> {
  const mask = await sharp(Buffer.from(`<svg width="${WIDTH}" height="${HEIGHT}">${HEAD}</svg>`))
    .blur(1.5)
    .toBuffer();
  const head = await sharp(await faceCrop())
    .ensureAlpha()
    .composite([{ input: mask, blend: 'dest-in' }])
    .png()
    .toBuffer();
  return sharp(behind)
    .composite([{ input: head }])
    .jpeg({ quality: 92 })
    .toBuffer();
}

export async function faceCrop(): Promise<Buffer> {
  return sharp(samplePath('sample5')).extract(CROP).resize(WIDTH, HEIGHT).png().toBuffer();
}

/** Several people in one picture. */
export function samplePath(name: string): string {
  return resolve(`@vladmandic/face-api/demo/${name}.jpg`);
}

/** What the camera sees of a screen: its lines, held at a slight angle. */
export async function seenOnScreen(portrait: Buffer): Promise<Buffer> {
  const { data, info } = await sharp(portrait).raw().toBuffer({ resolveWithObject: true });
  const lit = data.map((value, at) => {
    const [x, y] = [Math.floor(at / info.channels) % info.width, Math.floor(at / info.channels / info.width)];
    const lines = 1 + Math.cos(2 * Math.PI * (x * 0.31 + y * 0.02));
    return Math.round(value * (1 - 0.05 * lines));
  });
  const { width, height, channels } = info;
  return sharp(lit, { raw: { width, height, channels } }).jpeg({ quality: 90 }).toBuffer();
}

/** A print lying on a table. */
export async function printOnTable(portrait: Buffer): Promise<Buffer> {
  const border = { top: 90, bottom: 110, left: 80, right: 70, background: '#5b4636' };
  return sharp(portrait).resize(450, 600).extend(border).jpeg().toBuffer();
}

export async function cartoon(): Promise<Buffer> {
  const drawn = `<svg width="600" height="800"><rect width="600" height="800" fill="#fff"/>
    <circle cx="300" cy="360" r="200" fill="#ffe14d" stroke="#000" stroke-width="8"/>
    <circle cx="230" cy="310" r="22"/><circle cx="370" cy="310" r="22"/>
    <path d="M200 430 Q300 520 400 430" stroke="#000" stroke-width="10" fill="none"/></svg>`;
  return sharp(Buffer.from(drawn)).jpeg().toBuffer();
}
