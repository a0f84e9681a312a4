import { serveTasks } from '@lingshi/server/platform/processes/child-tasks.ts';
import { openGlyphNet } from '@lingshi/vision/mrz/glyph.net.ts';
import { readSyntheticPage } from '@lingshi/vision/test/mrz/synthetic.ts';
import type { SyntheticReading } from '@lingshi/vision/test/mrz/synthetic.ts';

/** The program of a thread that draws pages and reads them. */
const net = openGlyphNet();

serveTasks<{ number: number }, SyntheticReading>(async ({ number }) => readSyntheticPage(net, number));
