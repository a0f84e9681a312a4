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

/** The same before a wallpaper of dots and arcs that nearly look like faces. */
export async function beforePattern(): Promise<Buffer> {
  const paper = `<svg width="${WIDTH}" height="${HEIGHT}"><defs>
    <pattern id="p" width="60" height="60" patternUnits="userSpaceOnUse"><rect width="60" height="60" fill="#e8dcc8"/>
    <circle cx="20" cy="24" r="5" fill="#543"/><circle cx="40" cy="24" r="5" fill="#543"/>
    <path d="M18 42 q12 9 24 0" stroke="#933" stroke-width="3" fill="none"/></pattern></defs>
    <rect width="${WIDTH}" height="${HEIGHT}" fill="url(#p)"/></svg>`;
  return pasted(await sharp(Buffer.from(paper)).png().toBuffer());
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
  const drawn = `<svg width="600" height="800"><rect width="600" height="800" fill="#cfe3f5"/>
    <circle cx="300" cy="360" r="200" fill="#ffe14d" stroke="#000" stroke-width="8"/>
    <circle cx="230" cy="310" r="22"/><circle cx="370" cy="310" r="22"/>
    <path d="M200 430 Q300 520 400 430" stroke="#000" stroke-width="10" fill="none"/></svg>`;
  return sharp(Buffer.from(drawn)).jpeg().toBuffer();
}

/** A drawn face as artists draw them, flat: the finder takes it for one. @param skin its colour */
export async function drawnPortrait(skin = '#f2c9a1'): Promise<Buffer> {
  const drawn = `<svg width="600" height="800"><rect width="600" height="800" fill="#e9edf0"/>
    <path d="M110 800 Q140 570 300 570 Q460 570 490 800" fill="#27435f"/>
    <rect x="255" y="500" width="90" height="90" fill="${skin}"/>
    <ellipse cx="300" cy="365" rx="148" ry="188" fill="${skin}" stroke="#3b3b3b" stroke-width="4"/>
    <path d="M150 350 Q155 155 300 155 Q445 155 450 350 Q405 225 300 222 Q195 225 150 350" fill="#33251b"/>
    <path d="M208 318 q32 -20 64 0 M328 318 q32 -20 64 0" stroke="#2a2019" stroke-width="7" fill="none"/>
    <circle cx="240" cy="352" r="16" fill="#202020"/><circle cx="360" cy="352" r="16" fill="#202020"/>
    <path d="M301 372 l-15 50 h30" stroke="#9a6a5c" stroke-width="4" fill="none"/>
    <path d="M246 462 q54 38 108 0" stroke="#a43a3a" stroke-width="9" fill="none"/></svg>`;
  return sharp(Buffer.from(drawn)).png().toBuffer();
}

/** The grain of a sensor, or one an editor adds to hide that there was none; the same each time. @param by of 255 */
export async function withGrain(picture: Buffer, by: number): Promise<Buffer> {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let state = 7;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647 - 0.5;
  const grained = data.map((value) => Math.min(255, Math.max(0, value + 3 * by * (next() + next()))));
  const { width, height, channels } = info;
  return sharp(grained, { raw: { width, height, channels } }).png().toBuffer();
}
