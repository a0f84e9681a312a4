import {
  CLASSES,
  GLYPHS,
  NO_GLYPH,
  normaliseWindow,
  WINDOW,
  WINDOW_SIZE,
} from '@lingshi/vision/mrz/glyph.window.ts';
import type { Draw } from '@lingshi/vision/test/mrz/draw.ts';
import { DRAWN, DRAWN_CAPITAL } from './glyph.font.ts';
import type { DrawnFont } from './glyph.font.ts';

export type Sample = { window: Float32Array; label: number };
export type Weighted = Array<{ font: DrawnFont; share: number }>;

const FILLER = GLYPHS.indexOf('<');

/** One look at a line as a phone would bring it: moved, stretched, turned, blurred, noisy, on patterned paper. */
export function drawSample(fonts: Weighted, draw: Draw): Sample {
  const font = pickFont(fonts, draw);
  const between = draw() < 0.16;
  const blank = draw() < 0.03;
  const pick = () => (draw() < 0.15 ? FILLER : Math.floor(draw() * GLYPHS.length));
  const glyphs = [pick(), pick(), pick(), pick()].map((glyph) => (draw() < 0.04 ? -1 : glyph));
  const label = between || blank ? NO_GLYPH : pickLabel(draw);
  const shift = between ? 0.5 + (draw() - 0.5) * 0.36 : (draw() - 0.5) * 0.2;
  const row = blank
    ? [-1, -1, -1, -1]
    : [glyphs[0] ?? -1, between ? pick() : shapeOf(label, draw), glyphs[2] ?? -1, glyphs[3] ?? -1];
  return { window: normaliseWindow(look(font, row, shift, draw)), label };
}

/** Some presses print the digit 0 as others print the letter O; only its place tells them apart. */
function shapeOf(label: number, draw: Draw): number {
  const char = GLYPHS.charAt(label);
  if (char === '0' && draw() < 0.2) return GLYPHS.indexOf('O');
  return char === 'O' && draw() < 0.1 ? GLYPHS.indexOf('0') : label;
}

/** O and 0, G and 6 and their like are what reading fails at, so they come more often. */
function pickLabel(draw: Draw): number {
  const hard = 'O0DQ1IB8S5Z2G6CK<MNHWUVA4EFPRT93';
  return draw() < 0.35
    ? GLYPHS.indexOf(hard.charAt(Math.floor(draw() * hard.length)))
    : Math.floor(draw() * (CLASSES - 1));
}

function pickFont(fonts: Weighted, draw: Draw): DrawnFont {
  let left = draw();
  for (const { font, share } of fonts) {
    left -= share;
    if (left <= 0) return font;
  }
  return fonts[0]?.font ?? [];
}

/** The window over a row of four glyphs, its second one in the middle but for `shift` pitches to the right. */
function look(font: DrawnFont, row: number[], shift: number, draw: Draw): Float32Array {
  // Low resolution first: paper as the sensor saw it, then stretched to the window as the reader does it.
  const coarse = 5.5 + draw() ** 1.7 * 24;
  const step = DRAWN_CAPITAL / coarse;
  // OCR-B stands 2.54 mm apart; presses print it from narrow to nearly square.
  const pitch = DRAWN_CAPITAL * 0.92 * (0.82 + draw() * 0.34);
  const stretchX = (pitch / WINDOW.pitch) * (0.93 + draw() * 0.14);
  const stretchY = (DRAWN_CAPITAL / WINDOW.capital) * (0.9 + draw() * 0.24);
  const turn = (draw() - 0.5) * 0.12;
  const lean = (draw() - 0.5) * 0.16;
  const moveY = (draw() - 0.5) * 0.22 * DRAWN_CAPITAL;
  const weight = (draw() - 0.55) * 2.6;
  const contrast = 25 + draw() * 200;
  const noise = draw() ** 2 * contrast * 0.2;
  const paper = makePaper(draw, contrast);
  const width = Math.ceil((WINDOW.columns * stretchX) / step) + 4;
  const height = Math.ceil((WINDOW.rows * stretchY) / step) + 4;
  const grid = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const u0 = (x + 0.5 - width / 2) * step;
      const v0 = (y + 0.5 - height / 2) * step;
      const u = u0 + lean * v0;
      const v = v0 + turn * u0 + moveY;
      const ink = inkAt(font, row, u + shift * pitch, v, pitch, step, weight);
      grid[y * width + x] = paper(u0, v0) - contrast * ink + (draw() + draw() + draw() - 1.5) * noise;
    }
  }
  const soft = sharpen(blur(grid, width, height, draw() ** 2 * 1.1), width, height, draw);
  return Float32Array.from({ length: WINDOW_SIZE }, (_, at) => {
    const x = ((at % WINDOW.columns) + 0.5 - WINDOW.columns / 2) * (stretchX / step) + width / 2 - 0.5;
    const y =
      (Math.floor(at / WINDOW.columns) + 0.5 - WINDOW.rows / 2) * (stretchY / step) + height / 2 - 0.5;
    return sampleAt(soft, width, height, x, y);
  });
}

/** Ink at a place of the row, averaged over a sensor cell; `weight` makes strokes thicker or thinner. */
function inkAt(
  font: DrawnFont,
  row: number[],
  u: number,
  v: number,
  pitch: number,
  step: number,
  weight: number,
) {
  const cell = Math.round(u / pitch);
  const glyph = font[row[cell + 1] ?? -1];
  if (glyph === undefined) return 0;
  const x = u - cell * pitch + DRAWN.columns / 2;
  const y = v + DRAWN.rows / 2;
  const reach = Math.max(1, Math.min(4, Math.round(step / 2.2)));
  let sum = 0;
  for (let i = 0; i < reach; i++) {
    for (let j = 0; j < reach; j++) {
      const px = x + ((i + 0.5) / reach - 0.5) * step;
      const py = y + ((j + 0.5) / reach - 0.5) * step;
      sum += stroke(glyph, px, py, weight);
    }
  }
  return sum / (reach * reach);
}

function stroke(glyph: Float32Array, x: number, y: number, weight: number): number {
  const at = (px: number, py: number) => {
    const cx = Math.floor(px);
    const cy = Math.floor(py);
    return cx < 0 || cy < 0 || cx >= DRAWN.columns || cy >= DRAWN.rows
      ? 0
      : (glyph[cy * DRAWN.columns + cx] ?? 0);
  };
  const near = Math.abs(weight);
  if (near < 0.4) return at(x, y);
  const around = [at(x - near, y), at(x + near, y), at(x, y - near), at(x, y + near)];
  return weight > 0 ? Math.max(at(x, y), ...around) : Math.min(at(x, y), ...around);
}

/** Light that falls off to a side, and the waves of security printing. */
function makePaper(draw: Draw, contrast: number): (u: number, v: number) => number {
  const light = 130 + draw() * 120;
  const [slopeX, slopeY] = [(draw() - 0.5) * 1.2, (draw() - 0.5) * 1.2];
  const wave = draw() < 0.35 ? draw() ** 2 * contrast * 0.3 : 0;
  const [waveX, waveY] = [(draw() - 0.5) * 0.9, (draw() - 0.5) * 0.9];
  const phase = draw() * 7;
  return (u, v) => light + slopeX * u + slopeY * v + wave * Math.sin(waveX * u + waveY * v + phase);
}

function blur(grid: Float32Array, width: number, height: number, sigma: number): Float32Array {
  if (sigma < 0.25) return grid;
  const side = Math.exp(-0.5 / (sigma * sigma));
  const total = 1 + 2 * side;
  const pass = (from: Float32Array, step: number, length: number, of: (at: number) => number) =>
    from.map((value, at) => {
      const place = of(at);
      const before = place > 0 ? (from[at - step] ?? value) : value;
      const after = place < length - 1 ? (from[at + step] ?? value) : value;
      return (value + side * (before + after)) / total;
    });
  const across = pass(grid, 1, width, (at) => at % width);
  return pass(across, width, height, (at) => Math.floor(at / width));
}

/** What phones do to pictures: edges overshoot. */
function sharpen(grid: Float32Array, width: number, height: number, draw: Draw): Float32Array {
  const amount = draw() < 0.35 ? draw() * 1.4 : 0;
  if (amount === 0) return grid;
  const soft = blur(grid, width, height, 1);
  return grid.map((value, at) => Math.max(0, Math.min(255, value + amount * (value - (soft[at] ?? value)))));
}

function sampleAt(grid: Float32Array, width: number, height: number, x: number, y: number): number {
  const cx = Math.max(0, Math.min(width - 1.001, x));
  const cy = Math.max(0, Math.min(height - 1.001, y));
  const [left, top] = [Math.floor(cx), Math.floor(cy)];
  const [fx, fy] = [cx - left, cy - top];
  const at = (ax: number, ay: number) => grid[ay * width + ax] ?? 0;
  const upper = at(left, top) * (1 - fx) + at(left + 1, top) * fx;
  return upper * (1 - fy) + (at(left, top + 1) * (1 - fx) + at(left + 1, top + 1) * fx) * fy;
}
