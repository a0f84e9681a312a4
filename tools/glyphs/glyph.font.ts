import { createRequire } from 'node:module';
import sharp from 'sharp';
import { GLYPHS } from '@lingshi/vision/mrz/glyph.window.ts';

/** The capital letter's height that glyphs are drawn at. */
export const DRAWN_CAPITAL = 40;
/** The field a glyph is drawn in, its capital in the middle. */
export const DRAWN = { columns: 60, rows: 72 } as const;

/** Ink of each glyph, 0 to 1, DRAWN in size, in the order of GLYPHS. */
export type DrawnFont = Float32Array[];

const { resolve } = createRequire(import.meta.url);

/** OCR-B is what documents print; the others stand in for what printers make of it. */
export async function drawFonts(): Promise<Array<{ font: DrawnFont; share: number }>> {
  const noto = resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
  const bwip = resolve('bwip-js').replace(/bwip-js[\\/]dist.*$/, 'bwip-js/fonts/');
  return [
    { font: await drawFont(`${bwip}OCRB7.ttf`, 'OCRB'), share: 0.86 },
    { font: await drawFont(noto, 'Noto Sans SC'), share: 0.07 },
    { font: await drawFont(`${bwip}Inconsolata.otf`, 'Inconsolata'), share: 0.07 },
  ];
}

async function drawFont(fontfile: string, family: string): Promise<DrawnFont> {
  const glyphs: DrawnFont = [];
  for (const char of GLYPHS) glyphs.push(await drawGlyph(fontfile, family, char));
  return glyphs;
}

/** Between two H, which say where the line stands: a drawing is cut to its ink otherwise. */
async function drawGlyph(fontfile: string, family: string, char: string): Promise<Float32Array> {
  const escaped = char === '<' ? '&lt;' : char;
  const { data, info } = await sharp({
    text: { text: `H ${escaped} H`, font: `${family} 40`, fontfile, dpi: 200, rgba: false },
  })
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const ink = (x: number, y: number) => (data[y * info.width + x] ?? 0) / 255;
  const runs = inkRuns(info.width, info.height, ink);
  const [first] = runs;
  const middle = runs.slice(1, -1);
  if (first === undefined || middle.length === 0) throw new Error(`${family} draws no ${char}`);
  const left = middle[0]?.from ?? 0;
  const right = middle.at(-1)?.to ?? 0;
  const scale = (first.bottom - first.top) / DRAWN_CAPITAL;
  const centreX = (left + right) / 2;
  const centreY = (first.top + first.bottom) / 2;
  return Float32Array.from({ length: DRAWN.columns * DRAWN.rows }, (_, at) => {
    const x = centreX + ((at % DRAWN.columns) + 0.5 - DRAWN.columns / 2) * scale;
    const y = centreY + (Math.floor(at / DRAWN.columns) + 0.5 - DRAWN.rows / 2) * scale;
    return x < left || x >= right ? 0 : average(ink, x, y, scale / 2, info.width, info.height);
  });
}

type Ink = (x: number, y: number) => number;
type Run = { from: number; to: number; top: number; bottom: number };

/** Columns with ink, in runs; `to` and `bottom` are the first without. */
function inkRuns(width: number, height: number, ink: Ink): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (let x = 0; x <= width; x++) {
    const rows = Array.from({ length: height }, (_, y) => y).filter((y) => x < width && ink(x, y) > 0.5);
    if (rows.length === 0) open = null;
    else if (open === null) {
      open = { from: x, to: x + 1, top: Math.min(...rows), bottom: Math.max(...rows) + 1 };
      runs.push(open);
    } else {
      open.to = x + 1;
      open.top = Math.min(open.top, ...rows);
      open.bottom = Math.max(open.bottom, Math.max(...rows) + 1);
    }
  }
  return runs;
}

function average(ink: Ink, x: number, y: number, reach: number, width: number, height: number): number {
  let sum = 0;
  let count = 0;
  for (let py = Math.floor(y - reach); py <= y + reach; py++) {
    for (let px = Math.floor(x - reach); px <= x + reach; px++) {
      count += 1;
      if (px >= 0 && py >= 0 && px < width && py < height) sum += ink(px, py);
    }
  }
  return sum / Math.max(1, count);
}
