import sharp from 'sharp';
import { brightnessAt } from '../../src/picture/gray.picture.ts';
import type { Gray } from '../../src/picture/gray.picture.ts';
import { between } from './draw.ts';
import type { Draw } from './draw.ts';

/** How a page was held before a camera, and what camera, light and file made of it. */
export type Shot = {
  /** Degrees, clockwise: one of four orientations and a tilt. */
  turn: number;
  /** How far each corner lies off a rectangle, as shares of the page's width: perspective. */
  corners: readonly (readonly [number, number])[];
  width: number;
  height: number;
  /** Share of the picture that the page takes. */
  fill: number;
  /** Shares of a capital's height: out of focus, and moved. */
  blur: number;
  motion: number;
  /** Levels of 255. */
  noise: number;
  paper: number;
  ink: number;
  /** Levels that the pattern behind the print is darker. */
  pattern: number;
  light: readonly [number, number];
  /** How strong the grain of the table is, 0 to 1. */
  table: number;
  /** A lamp's reflection, in the page from 0 to 1, with its reach; null for most. */
  glare: { x: number; y: number; reach: number } | null;
  quality: number;
};

/** What phones bring: mostly good, some hardly to be read. */
export function drawShot(draw: Draw): Shot {
  const long = draw() < 0.94 ? between(draw, 900, 1600) : between(draw, 1600, 4000);
  const short = long * between(draw, 0.62, 0.8);
  const quarter = Math.floor(draw() * 4);
  const [width, height] = quarter % 2 === 0 ? [long, short] : [short, long];
  const bad = draw();
  const bend = between(draw, 0, 0.05);
  return {
    turn: quarter * 90 + between(draw, -15, 15),
    corners: Array.from({ length: 4 }, () => [between(draw, -bend, bend), between(draw, -bend, bend)]),
    width: Math.round(width),
    height: Math.round(height),
    fill: between(draw, 0.72, 0.95),
    blur: bad * between(draw, 0, 0.16),
    motion: draw() < 0.3 ? between(draw, 0, 0.3) : 0,
    noise: bad * between(draw, 0, 16),
    paper: between(draw, 120, 250),
    ink: between(draw, 10, 70),
    pattern: draw() < 0.5 ? between(draw, 0, 30) : 0,
    table: draw() ** 2,
    light: [between(draw, -0.3, 0.3), between(draw, -0.3, 0.3)],
    glare: draw() < 0.15 ? { x: draw(), y: between(draw, 0.5, 1), reach: between(draw, 0.03, 0.15) } : null,
    quality: Math.round(between(draw, 45, 95)),
  };
}

type Point = { x: number; y: number };

/** A flat page (paper white, ink black) as the shot brings it. A JPEG. @param capital height in its pixels */
export async function photograph(page: Gray, capital: number, shot: Shot, draw: Draw): Promise<Buffer> {
  const { width, height } = shot;
  const onPage = projection(page, shot);
  const scale = pagePixels(onPage, width / 2, height / 2);
  const surface = printOn(page, shot);
  const spread = spreadOf(scale, capital * shot.motion, draw);
  const raw = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = onPage(x + 0.5, y + 0.5);
      let level = 0;
      for (const { x: dx, y: dy } of spread) level += levelAt(surface, shot, at.x + dx, at.y + dy);
      const grain = shot.noise * (draw() + draw() + draw() - 1.5) * 2;
      const lit = (level / spread.length) * (slopeAt(shot, x, y) + shineAt(page, shot, at)) + grain;
      raw[y * width + x] = lit < 0 ? 0 : lit > 255 ? 255 : lit;
    }
  }
  const picture = sharp(raw, { raw: { width, height, channels: 1 } });
  const sigma = (shot.blur * capital) / scale;
  if (sigma > 0.3) picture.blur(sigma);
  return picture.toColourspace('srgb').jpeg({ quality: shot.quality }).toBuffer();
}

/** Waves of security print, or the grain of a table; a square of this many pixels that repeats. */
const TILE = 512;
const [PATTERN, TABLE] = [
  (x: number, y: number) => 0.5 + 0.5 * Math.sin(x / 11 + 5 * Math.sin(y / 90)) * Math.sin(y / 13),
  (x: number, y: number) => 18 * Math.sin(x / 41) * Math.sin(y / 67) + 8 * Math.sin((x + y) / 9),
].map((at) => Float32Array.from({ length: TILE * TILE }, (_, place) => at(place % TILE, place / TILE))) as [
  Float32Array,
  Float32Array,
];

function tileAt(tile: Float32Array, x: number, y: number): number {
  return tile[(y & (TILE - 1)) * TILE + (x & (TILE - 1))] as number;
}

function printOn(page: Gray, { paper, ink, pattern }: Shot): Gray {
  const data = new Float32Array(page.data.length);
  for (let y = 0; y < page.height; y++) {
    for (let x = 0; x < page.width; x++) {
      const at = y * page.width + x;
      const white = (page.data[at] as number) / 255;
      data[at] = ink + (paper - pattern * tileAt(PATTERN, x, y) - ink) * white;
    }
  }
  return { ...page, data };
}

/** What lies under a place of the picture: page, or the table around it. */
function levelAt(surface: Gray, { table }: Shot, x: number, y: number): number {
  const inside = x >= 0 && y >= 0 && x < surface.width && y < surface.height;
  return inside ? brightnessAt(surface, x - 0.5, y - 0.5) : 60 + table * tileAt(TABLE, x, y);
}

function slopeAt({ width, height, light }: Shot, x: number, y: number): number {
  return 1 + light[0] * (x / width - 0.5) + light[1] * (y / height - 0.5);
}

function shineAt({ width }: Gray, { glare }: Shot, at: Point): number {
  if (glare === null) return 0;
  const [x, y] = [at.x / width - glare.x, at.y / width - glare.y * 0.7];
  return 4 * Math.exp(-(x * x + y * y) / glare.reach ** 2);
}

/** A sensor's cell sees more than a point of the page, and a hand that moves more than a cell. */
function spreadOf(scale: number, motion: number, draw: Draw): Point[] {
  const places = scale < 1.4 ? [0] : [-scale / 4, scale / 4];
  const angle = draw() * Math.PI;
  const moves = motion < 1 ? [0] : [-0.4, 0, 0.4].map((share) => share * motion);
  return moves.flatMap((move) =>
    places.flatMap((x) =>
      places.map((y) => ({ x: x + move * Math.cos(angle), y: y + move * Math.sin(angle) })),
    ),
  );
}

function pagePixels(onPage: (x: number, y: number) => Point, x: number, y: number): number {
  const [one, other] = [onPage(x, y), onPage(x + 1, y)];
  return Math.hypot(other.x - one.x, other.y - one.y);
}

/** From the picture to the page: the projection that brings the page's corners where the shot has them. */
function projection(page: Gray, shot: Shot): (x: number, y: number) => Point {
  const corners = cornersOf(page, shot);
  const [a, b, c, d] = corners as [Point, Point, Point, Point];
  const [dx1, dx2, dx3] = [b.x - c.x, d.x - c.x, a.x - b.x + c.x - d.x];
  const [dy1, dy2, dy3] = [b.y - c.y, d.y - c.y, a.y - b.y + c.y - d.y];
  const det = dx1 * dy2 - dx2 * dy1;
  const g = (dx3 * dy2 - dx2 * dy3) / det;
  const h = (dx1 * dy3 - dx3 * dy1) / det;
  const [m0, m1, m2] = [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x];
  const [m3, m4, m5] = [b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y];
  // The inverse, up to a factor: from the picture to the page as a square of 1.
  const [i0, i1, i2] = [m4 - m5 * h, m2 * h - m1, m1 * m5 - m2 * m4];
  const [i3, i4, i5] = [m5 * g - m3, m0 - m2 * g, m2 * m3 - m0 * m5];
  const [i6, i7, i8] = [m3 * h - m4 * g, m1 * g - m0 * h, m0 * m4 - m1 * m3];
  return (x, y) => {
    const w = i6 * x + i7 * y + i8;
    return { x: ((i0 * x + i1 * y + i2) / w) * page.width, y: ((i3 * x + i4 * y + i5) / w) * page.height };
  };
}

/** Where the page's corners lie in the picture, clockwise from its upper left one. */
function cornersOf(page: Gray, { turn, corners, width, height, fill }: Shot): Point[] {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const shape = page.height / page.width;
  const wide = Math.abs(cos) + Math.abs(sin) * shape;
  const high = Math.abs(sin) + Math.abs(cos) * shape;
  const size = fill * Math.min(width / wide, height / high);
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([sx = 0, sy = 0], at) => {
    const [mx = 0, my = 0] = corners[at] ?? [];
    const [x, y] = [(sx / 2 + mx) * size, ((sy / 2) * shape + my) * size];
    return { x: width / 2 + x * cos - y * sin, y: height / 2 + x * sin + y * cos };
  });
}
