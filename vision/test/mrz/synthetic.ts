import type { MrzReading } from '@lingshi/domain/identity/mrz.parse.ts';
import { MRZ_TODAY } from '@lingshi/domain/test/identity/mrz.ts';
import type { GlyphNet } from '../../src/mrz/glyph.net.ts';
import { readPage } from '../../src/mrz/page.read.ts';
import type { Shot } from './camera.ts';
import { toPixels } from './pages.ts';
import { drawSyntheticPage } from './synthetic.page.ts';
import type { DrawnZone } from './zones.ts';

/** A page nobody has, how it was photographed, and what the reader made of it. */
export type SyntheticReading = {
  number: number;
  zone: DrawnZone;
  shot: Shot;
  reading: MrzReading | null;
  problem: string | null;
  /** For the reading alone, decoding left out. */
  ms: number;
};

/** The one mistake that must not happen: called valid, and not what is printed. Nothing forged is ever valid. */
export function isWrongButValid({ zone, reading }: SyntheticReading): boolean {
  return reading?.valid === true && (zone.forged || reading.lines.join() !== zone.lines.join());
}

/** Draws the page with this number and reads it. */
export async function readSyntheticPage(net: GlyphNet, number: number): Promise<SyntheticReading> {
  const { zone, shot, jpeg } = await drawSyntheticPage(number);
  const picture = await toPixels(jpeg);
  const began = performance.now();
  const answer = readPage(net, picture, MRZ_TODAY);
  const ms = performance.now() - began;
  const page = { number, zone, shot, ms };
  return answer.found
    ? { ...page, reading: answer.reading, problem: null }
    : { ...page, reading: null, problem: answer.problem };
}
