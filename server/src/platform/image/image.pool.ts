import { createProcessPool } from '../processes/process-pool.ts';
import type { Pace, ProcessPool } from '../processes/process-pool.types.ts';
import type { DecodeAnswer, DecodeTask } from './image.decode.ts';

export type ImagePoolOptions = Pace & {
  processes?: number;
  /** How many tasks may wait; one more is refused at once. */
  queue?: number;
  /** For tests that need a program which misbehaves. */
  program?: URL;
};

export type ImagePool = ProcessPool<DecodeTask, DecodeAnswer>;

/** Decodes strangers' pictures; starts with the first. */
export function createImagePool(options: ImagePoolOptions = {}): ImagePool {
  const program = new URL('./image.worker.ts', import.meta.url);
  const flags = ['--max-old-space-size=256'];
  return createProcessPool({ program, processes: 2, timeoutMs: 20_000, flags, ...options });
}
