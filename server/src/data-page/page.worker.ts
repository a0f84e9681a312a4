import type { Day } from '@lingshi/domain/shared/day.ts';
import { serveTasks } from '../platform/threads/thread-tasks.ts';
import { openGlyphNet } from './glyph.net.ts';
import type { RgbPixels } from './gray.picture.ts';
import { readPage } from './page.read.ts';
import type { PageAnswer } from './page.read.ts';

/** The program of a thread that reads data pages. */
const net = openGlyphNet();

export type PageTask = { picture: RgbPixels; today: Day };

serveTasks<PageTask, PageAnswer>(async ({ picture, today }) => readPage(net, picture, today));
