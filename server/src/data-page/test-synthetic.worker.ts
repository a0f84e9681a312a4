import { MRZ_TODAY } from '@lingshi/domain/identity/test-mrz.ts';
import { serveTasks } from '../platform/threads/thread-tasks.ts';
import { openGlyphNet } from './glyph.net.ts';
import { readPage } from './page.read.ts';
import { toPixels } from './test-pages.ts';
import { drawSyntheticPage } from './test-synthetic.page.ts';
import type { SyntheticReading } from './test-synthetic.ts';

/** The program of a thread that draws pages and reads them as page.worker.ts does. */
const net = openGlyphNet();

serveTasks<{ number: number }, SyntheticReading>(async ({ number }) => {
  const { zone, shot, jpeg } = await drawSyntheticPage(number);
  const picture = await toPixels(jpeg);
  const began = performance.now();
  const answer = readPage(net, picture, MRZ_TODAY);
  const ms = performance.now() - began;
  const page = { number, zone, shot, ms };
  return answer.found
    ? { ...page, reading: answer.reading, problem: null }
    : { ...page, reading: null, problem: answer.problem };
});
