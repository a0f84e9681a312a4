import type { Day } from '@lingshi/domain/shared/day.ts';
import { refuse } from '@lingshi/domain/shared/result.ts';
import type { Result } from '@lingshi/domain/shared/result.ts';
import type { PageAnswer } from '@lingshi/vision/mrz/page.read.ts';
import type { ImagePool } from '../platform/image/image.pool.ts';
import { readRgb } from '../platform/image/image.rgb.ts';
import { createProcessPool } from '../platform/processes/process-pool.ts';
import type { Pace, ProcessPool } from '../platform/processes/process-pool.types.ts';
import type { PageTask } from './page.worker.ts';

export type PagePool = ProcessPool<PageTask, PageAnswer>;

/** A zone across a picture this wide has characters 50 pixels high; more tells nothing. */
const LONG_SIDE = 2400;

export function createPagePool(pace: Pace = {}): PagePool {
  return createProcessPool({
    program: new URL('./page.worker.ts', import.meta.url),
    queue: 20,
    handOver: ({ picture: { data } }) => (data.buffer instanceof ArrayBuffer ? [data.buffer] : []),
    ...pace,
  });
}

/**
 * Reads the zone of a picture; judges nothing, keeps nothing.
 * @returns the refusals of `acceptImage`; image.busy when too many wait; data_page.no_zone, data_page.cut_off
 */
export async function readPicture(
  { images, pages }: { images: ImagePool; pages: PagePool },
  bytes: Buffer,
  today: Day,
): Promise<Result<Extract<PageAnswer, { found: true }>>> {
  const picture = await readRgb(images, bytes, { longSide: LONG_SIDE });
  if (!picture.ok) return picture;
  const { data, width, height } = picture.value;
  const answer = await pages.run({ picture: { data, width, height }, today });
  if (!answer.done) return refuse('image.busy');
  if (!answer.value.found) return refuse(`data_page.${answer.value.problem}`);
  return { ok: true, value: answer.value };
}
