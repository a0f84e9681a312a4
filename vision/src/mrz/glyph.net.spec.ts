import { expect, test } from 'vitest';
import { CLASSES, normaliseWindow, WINDOW_SIZE } from './glyph.window.ts';
import { classifyWindow, loadGlyphNet, openGlyphNet } from './glyph.net.ts';
import type { GlyphNet } from './glyph.net.ts';
import { makeDraw } from '../../test/mrz/draw.ts';

function logsOf(net: GlyphNet, window: Float32Array): Float32Array {
  const out = new Float32Array(CLASSES);
  classifyWindow(net, window, out, new Float32Array(net.hidden));
  return out;
}

test('the fast first layer sees what the plain one sees', () => {
  const [plain, fast] = [loadGlyphNet(), openGlyphNet()];
  const draw = makeDraw(7);
  for (let time = 0; time < 50; time += 1) {
    const window = normaliseWindow(Float32Array.from({ length: WINDOW_SIZE }, () => 255 * draw()));
    const [slow, quick] = [logsOf(plain, window), logsOf(fast, window)];
    const farthest = Math.max(...slow.map((value, at) => Math.abs(value - (quick[at] ?? Number.NaN))));
    expect(farthest).toBeLessThan(1e-3);
    expect(Math.exp(Math.max(...quick))).toBeGreaterThan(1 / CLASSES);
  }
});
