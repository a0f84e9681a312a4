import type { Day } from '@lingshi/domain/shared/day.ts';
import { openGlyphNet } from '@lingshi/vision/mrz/glyph.net.ts';
import type { RgbPicture } from '@lingshi/vision/picture/picture.types.ts';
import { readPage } from '@lingshi/vision/mrz/page.read.ts';
import type { PageAnswer } from '@lingshi/vision/mrz/page.read.ts';
import { serveTasks } from '../platform/processes/child-tasks.ts';

/** The program of a process that reads data pages. */
const net = openGlyphNet();

export type PageTask = { picture: RgbPicture; today: Day };

serveTasks<PageTask, PageAnswer>(async ({ picture, today }) => readPage(net, picture, today));
