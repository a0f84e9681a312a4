import { drawShot, photograph } from './camera.ts';
import type { Shot } from './camera.ts';
import { makeDraw } from './draw.ts';
import { drawFlatPage } from './pages.ts';
import { drawZone } from './zones.ts';
import type { DrawnZone } from './zones.ts';

/** A page nobody has, and its picture; the number alone says what they look like. */
export type SyntheticPage = { number: number; zone: DrawnZone; shot: Shot; jpeg: Buffer };

/** Drawn larger than most pictures show it, so that the camera and not the drawing decides what is lost. */
const SCALE = 2;

/** @param upright held with its head up, but for its tilt: for readers that cannot turn a picture */
export async function drawSyntheticPage(number: number, { upright = false } = {}): Promise<SyntheticPage> {
  const draw = makeDraw(Math.imul(number + 1, 0x9e3779b1));
  const zone = drawZone(draw);
  const held = drawShot(draw);
  const shot = upright ? turnUpright(held) : held;
  const { page, capital } = await drawFlatPage(zone.lines, SCALE);
  return { number, zone, shot, jpeg: await photograph(page, capital, shot, draw) };
}

function turnUpright(shot: Shot): Shot {
  const quarters = Math.round(shot.turn / 90);
  const turn = shot.turn - 90 * quarters;
  return quarters % 2 === 0 ? { ...shot, turn } : { ...shot, turn, width: shot.height, height: shot.width };
}
