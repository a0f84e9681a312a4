import { rulebook } from '@lingshi/domain/test/evidence/photo.ts';
import { judgePhoto } from '@lingshi/domain/evidence/photo.judge.ts';
import { createImagePool } from '@lingshi/server/platform/image/image.pool.ts';
import { createFacePool } from '@lingshi/server/platform/vision/face.pool.ts';
import { createLookPool, measurePhoto } from '@lingshi/server/photo/photo.measure.ts';
import type { PhotoTools } from '@lingshi/server/photo/photo.measure.ts';
import { goodPortrait } from '@lingshi/vision/test/photo/portraits.ts';
import sharp from 'sharp';
import { inWords, spread } from './measure.ts';
import type { Row, Say } from './measure.ts';

const TURNS = 9;
const WARM_UPS = 2;
const REACH_MS = 1000;
/** Of the height, with a ratio of 3 to 4: as the web sends it, and as a phone takes it. */
const HEIGHTS = [1600, 4000];

/** The whole check of one photo after warm-up: decoding, finding the face, measuring, judging. */
export const photoBenchmark = { name: 'photo', run };

async function run(say: Say): Promise<Row[]> {
  const tools = {
    images: createImagePool(),
    faces: createFacePool({ processes: 1 }),
    looks: createLookPool(),
  };
  try {
    const rows: Row[] = [];
    for (const height of HEIGHTS) rows.push(await rowOf(tools, height, say));
    return rows;
  } finally {
    await tools.images.close();
    await Promise.all([tools.faces.close(), tools.looks.close()]);
  }
}

async function rowOf(tools: PhotoTools, height: number, say: Say): Promise<Row> {
  const width = Math.round(height * 0.75);
  const photo = await sharp(await goodPortrait())
    .resize(width, height)
    .jpeg({ quality: 90 })
    .toBuffer();
  const figures: number[] = [];
  for (let turn = -WARM_UPS; turn < TURNS; turn += 1) {
    const began = performance.now();
    const measured = await measurePhoto(tools, photo);
    if (!measured.ok) throw new Error(`The photo was refused: ${measured.code}`);
    judgePhoto(measured.value.measures, 'bench', rulebook());
    if (turn >= 0) figures.push(performance.now() - began);
  }
  const { median, max } = spread(figures);
  say(`${width} × ${height}: median ${Math.round(median)} ms, at most ${Math.round(max)} ms`);
  return {
    workload: `photo check, ${width} × ${height} pixels`,
    against: 'the clock, one photo at a time',
    figures: `${inWords(spread(figures))} ms`,
    reach: `≤ ${REACH_MS} ms`,
    reached: median <= REACH_MS,
    data: figures,
  };
}
