/**
 * Fits the net that tells characters of machine readable zones apart, to characters drawn here:
 * `node tools/glyphs/train.ts [SECONDS] [more]`, with `more` going on from what is there. Writes vision/src/mrz/glyph.weights.bin. Drawn the same way
 * each time but for how many steps the machine makes in its time.
 */
import { writeFileSync } from 'node:fs';
import { classifyWindow, loadGlyphNet, packGlyphNet } from '@lingshi/vision/mrz/glyph.net.ts';
import type { GlyphNet } from '@lingshi/vision/mrz/glyph.net.ts';
import { CLASSES, WINDOW_SIZE } from '@lingshi/vision/mrz/glyph.window.ts';
import { makeDraw } from '@lingshi/vision/test/mrz/draw.ts';
import type { Draw } from '@lingshi/vision/test/mrz/draw.ts';
import { drawFonts } from './glyph.font.ts';
import { drawSample } from './glyph.sample.ts';
import type { Weighted } from './glyph.sample.ts';

const HIDDEN = 128;
const BATCH = 48;
const OUT = new URL('../../vision/src/mrz/glyph.weights.bin', import.meta.url);
const FASTEST = 2e-3;

type Matrix = 'first' | 'firstBias' | 'second' | 'secondBias';
const MATRICES: Matrix[] = ['first', 'firstBias', 'second', 'secondBias'];

function openNet(draw: Draw): GlyphNet {
  const fill = (size: number, from: number) =>
    Float32Array.from({ length: size }, () => (draw() - 0.5) * 2 * Math.sqrt(3 / from));
  return {
    hidden: HIDDEN,
    first: fill(HIDDEN * WINDOW_SIZE, WINDOW_SIZE),
    firstBias: new Float32Array(HIDDEN),
    second: fill(CLASSES * HIDDEN, HIDDEN),
    secondBias: new Float32Array(CLASSES),
  };
}

/** Adds one sample's gradient. @returns whether the net would have been right */
function learn(net: GlyphNet, grad: Record<Matrix, Float32Array>, fonts: Weighted, draw: Draw): boolean {
  const { window, label } = drawSample(fonts, draw);
  const out = new Float32Array(CLASSES);
  const layer = new Float32Array(HIDDEN);
  classifyWindow(net, window, out, layer);
  const best = out.indexOf(Math.max(...out));
  const back = new Float32Array(HIDDEN);
  for (let c = 0; c < CLASSES; c++) {
    const error = Math.exp(out[c] ?? 0) - (c === label ? 1 : 0);
    grad.secondBias[c]! += error;
    for (let h = 0; h < HIDDEN; h++) {
      grad.second[c * HIDDEN + h]! += error * layer[h]!;
      back[h]! += error * net.second[c * HIDDEN + h]!;
    }
  }
  for (let h = 0; h < HIDDEN; h++) {
    if (layer[h] === 0) continue;
    const error = back[h]!;
    grad.firstBias[h]! += error;
    const row = h * WINDOW_SIZE;
    for (let i = 0; i < WINDOW_SIZE; i++) grad.first[row + i]! += error * window[i]!;
  }
  return best === label;
}

type Moments = Record<Matrix, { mean: Float32Array; square: Float32Array }>;

/** Adam, with its usual numbers. */
function step(net: GlyphNet, grad: Record<Matrix, Float32Array>, moments: Moments, at: number, rate: number) {
  const correction = Math.sqrt(1 - 0.999 ** at) / (1 - 0.9 ** at);
  for (const name of MATRICES) {
    const values = net[name];
    const { mean, square } = moments[name];
    const slope = grad[name];
    for (let i = 0; i < values.length; i++) {
      const g = slope[i]! / BATCH;
      mean[i] = 0.9 * mean[i]! + 0.1 * g;
      square[i] = 0.999 * square[i]! + 0.001 * g * g;
      values[i]! -= (rate * correction * mean[i]!) / (Math.sqrt(square[i]!) + 1e-8);
      slope[i] = 0;
    }
  }
}

async function train(seconds: number, more: boolean): Promise<void> {
  const draw = makeDraw(more ? Date.now() : 20260201);
  const fonts = await drawFonts();
  const net = more ? loadGlyphNet() : openNet(draw);
  const fastest = more ? FASTEST / 2.5 : FASTEST;
  const zeros = (name: Matrix) => new Float32Array(net[name].length);
  const grad = Object.fromEntries(MATRICES.map((name) => [name, zeros(name)])) as Record<
    Matrix,
    Float32Array
  >;
  const moments = Object.fromEntries(
    MATRICES.map((name) => [name, { mean: zeros(name), square: zeros(name) }]),
  ) as Moments;
  const start = performance.now();
  let right = 0;
  for (let at = 1; ; at++) {
    const spent = (performance.now() - start) / 1000 / seconds;
    if (spent >= 1) break;
    for (let n = 0; n < BATCH; n++) right += learn(net, grad, fonts, draw) ? 1 : 0;
    step(net, grad, moments, at, fastest * Math.max(0.01, (1 + Math.cos(Math.PI * spent)) / 2));
    if (at % 500 === 0) {
      console.log(`${at * BATCH} drawn, ${((100 * right) / (500 * BATCH)).toFixed(2)} % of the last right`);
      right = 0;
      writeFileSync(OUT, packGlyphNet(net));
    }
  }
  writeFileSync(OUT, packGlyphNet(net));
}

await train(Number(process.argv[2] ?? 500), process.argv[3] === 'more');
