import bwipjs from 'bwip-js';
import type { Symbology } from './pdf.job.ts';

/** `width` and `height` count modules (the narrowest bar); the quiet zone is left to the page. */
export type BarcodeDrawing = { svg: string; width: number; height: number };

// Rule: ISO/IEC 18004 level Q repairs a quarter of the symbol: a fold or a tea stain still scans.
const OPTIONS = {
  code128: { height: 10 },
  qrcode: { eclevel: 'Q' },
} as const satisfies Record<Symbology, object>;

/** Draws one symbol. Throws when the text cannot be encoded. */
export function drawBarcode(symbology: Symbology, text: string): BarcodeDrawing {
  const svg = bwipjs.toSVG({ bcid: symbology, text, scale: 1, ...OPTIONS[symbology] });
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  // A QR code is drawn with two units a module, so that its half-module corners stay on the grid.
  const unit = symbology === 'qrcode' ? 2 : 1;
  return { svg, width: Number(width) / unit, height: Number(height) / unit };
}
