import type { DecodeAnswer, DecodeTask } from './image.decode.ts';

export type PoolOptions = {
  readonly processes?: number;
  /** How many tasks may wait; one more is refused at once. */
  readonly queue?: number;
  readonly timeoutMs?: number;
  /** Whether its processes rank behind everything else, as beside a server they must. */
  readonly aside?: boolean;
  /** For tests that need a program which misbehaves. */
  readonly program?: string;
};

/** 'busy': the queue was full. 'timeout': it took too long. 'crash': its process died. */
export type PoolFailure = 'busy' | 'timeout' | 'crash' | 'closed';
export type PoolAnswer = { done: true; answer: DecodeAnswer } | { done: false; failure: PoolFailure };

export type ImagePool = {
  run(task: DecodeTask): Promise<PoolAnswer>;
  /** Ends the processes; what waits or runs is answered with 'closed'. */
  close(): Promise<void>;
};
