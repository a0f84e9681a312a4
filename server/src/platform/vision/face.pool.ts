import type { FaceAnswer, FaceTask } from '@lingshi/vision/face/face.types.ts';
import { createThreadPool } from '../threads/thread-pool.ts';
import type { Pace, ThreadAnswer, ThreadPool } from '../threads/thread-pool.ts';

export type FacePoolOptions = Pace & {
  threads?: number;
  /** Without work for so long, the threads end and give their memory back. */
  idleMs?: number;
};

export type FacePool = {
  /** Never rejects. Each call is one picture; several go in side by side. */
  find(task: FaceTask): Promise<ThreadAnswer<FaceAnswer>>;
  close(): Promise<void>;
};

type Threads = ThreadPool<FaceTask, FaceAnswer>;
type State = { threads: Threads | null; running: number; timer: NodeJS.Timeout | null; closed: boolean };

/** Finds faces beside the server; a thread has about 350 MB and starts with the first picture. */
export function createFacePool({ threads = 2, idleMs = 300_000, ...pace }: FacePoolOptions = {}): FacePool {
  const state: State = { threads: null, running: 0, timer: null, closed: false };
  return {
    find: async (task) => {
      if (state.closed) return { done: false, failure: 'closed', message: 'closed' };
      state.threads ??= openThreads(threads, pace);
      if (state.timer) clearTimeout(state.timer);
      state.running += 1;
      const answer = await state.threads.run(task);
      state.running -= 1;
      if (state.running === 0 && !state.closed) endWhenIdle(state, idleMs);
      return answer;
    },
    close: async () => {
      state.closed = true;
      await end(state);
    },
  };
}

/** Four checks of 12 frames may wait; a fifth person is asked to try again in a moment. */
function openThreads(threads: number, pace: Pace): Threads {
  const script = new URL('./face.worker.ts', import.meta.url);
  // On a busy machine the threads come last, so that one picture may take long.
  return createThreadPool({ script, threads, queue: 48, timeoutMs: 60_000, ...pace });
}

function endWhenIdle(state: State, idleMs: number): void {
  state.timer = setTimeout(() => void end(state), idleMs);
  state.timer.unref();
}

async function end(state: State): Promise<void> {
  const { threads, timer } = state;
  if (timer) clearTimeout(timer);
  Object.assign(state, { threads: null, timer: null });
  await threads?.close();
}
