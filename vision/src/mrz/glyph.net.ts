import { readFileSync } from 'node:fs';
import { openLayer } from './glyph.layer.ts';
import type { Layer } from './glyph.layer.ts';
import { CLASSES, normaliseWindow, WINDOW, WINDOW_SIZE } from './glyph.window.ts';
import type { Gray } from '../picture/gray.picture.ts';

/** A small net of one hidden layer; its numbers were fitted by tools/glyphs/train.ts to drawn characters. */
export type GlyphNet = {
  hidden: number;
  /** hidden × WINDOW_SIZE, row by row. */
  first: Float32Array;
  firstBias: Float32Array;
  /** CLASSES × hidden. */
  second: Float32Array;
  secondBias: Float32Array;
  /** The first layer, fast; absent while its numbers still change. */
  layer?: Layer;
};

const FILE = new URL('./glyph.weights.bin', import.meta.url);

/** The net as it reads. */
export function openGlyphNet(): GlyphNet {
  const net = loadGlyphNet();
  return { ...net, layer: openLayer(net.first, net.firstBias, WINDOW_SIZE) };
}

/** Reads the numbers: 32-bit hidden count, then for each matrix a 32-bit scale, signed bytes, and biases. */
export function loadGlyphNet(): GlyphNet {
  const file = readFileSync(FILE);
  let at = 0;
  const float = () => file.readFloatLE((at += 4) - 4);
  const hidden = file.readUInt32LE((at += 4) - 4);
  const matrix = (size: number) => {
    const scale = float();
    return Float32Array.from({ length: size }, () => file.readInt8((at += 1) - 1) * scale);
  };
  const floats = (size: number) => Float32Array.from({ length: size }, float);
  return {
    hidden,
    first: matrix(hidden * WINDOW_SIZE),
    firstBias: floats(hidden),
    second: matrix(CLASSES * hidden),
    secondBias: floats(CLASSES),
  };
}

export function packGlyphNet(net: GlyphNet): Buffer {
  const matrix = (values: Float32Array) => {
    const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9) / 127;
    const head = Buffer.alloc(4);
    head.writeFloatLE(scale);
    return Buffer.concat([
      head,
      Buffer.from(Int8Array.from(values, (value) => Math.round(value / scale)).buffer),
    ]);
  };
  const floats = (values: Float32Array) => Buffer.from(Float32Array.from(values).buffer);
  const head = Buffer.alloc(4);
  head.writeUInt32LE(net.hidden);
  return Buffer.concat([
    head,
    matrix(net.first),
    floats(net.firstBias),
    matrix(net.second),
    floats(net.secondBias),
  ]);
}

/** What is seen from there of a strip, ready for the net; the edge goes on outside. `down`: rows below the middle. */
export function takeWindow(strip: Gray, left: number, down: number, window: Float32Array): void {
  const from = Math.max(0, Math.min(strip.width - WINDOW.columns, Math.round(left)));
  const top = ((strip.height - WINDOW.rows) >> 1) + Math.round(down);
  for (let row = 0; row < WINDOW.rows; row++) {
    const at = Math.max(0, Math.min(strip.height - 1, top + row)) * strip.width + from;
    window.set(strip.data.subarray(at, at + WINDOW.columns), row * WINDOW.columns);
  }
  normaliseWindow(window);
}

/** Natural logarithms of how likely each class is, for one normalised window. Writes into `out`, CLASSES long. */
export function classifyWindow(
  net: GlyphNet,
  window: Float32Array,
  out: Float32Array,
  layer: Float32Array,
): void {
  if (net.layer) net.layer(window, layer);
  else activate(net, window, layer);
  const { hidden, second, secondBias } = net;
  let most = -Infinity;
  for (let c = 0; c < CLASSES; c++) {
    let sum = secondBias[c] ?? 0;
    const row = c * hidden;
    for (let h = 0; h < hidden; h++) sum += (second[row + h] as number) * (layer[h] as number);
    out[c] = sum;
    if (sum > most) most = sum;
  }
  let total = 0;
  for (let c = 0; c < CLASSES; c++) total += Math.exp((out[c] as number) - most);
  const log = most + Math.log(total);
  for (let c = 0; c < CLASSES; c++) out[c] = (out[c] as number) - log;
}

function activate({ hidden, first, firstBias }: GlyphNet, window: Float32Array, layer: Float32Array): void {
  for (let h = 0; h < hidden; h++) {
    let sum = firstBias[h] as number;
    const row = h * WINDOW_SIZE;
    for (let i = 0; i < WINDOW_SIZE; i++) sum += (first[row + i] as number) * (window[i] as number);
    layer[h] = sum > 0 ? sum : 0;
  }
}
