import type { FaceAnswer, FaceTask } from '@lingshi/vision/face/face.types.ts';
import { createProcessPool } from '../processes/process-pool.ts';
import type { Pace, PoolAnswer, ProcessPool } from '../processes/process-pool.types.ts';

export type FacePoolOptions = Pace & {
  processes?: number;
  /** Without work for so long, the processes end and give their memory back. */
  idleMs?: number;
};

export type FacePool = {
  /** Never rejects. Each call is one picture; several go in side by side. */
  find(task: FaceTask): Promise<PoolAnswer<FaceAnswer>>;
  close(): Promise<void>;
};

type Finders = ProcessPool<FaceTask, FaceAnswer>;
type State = { finders: Finders | null; running: number; timer: NodeJS.Timeout | null; closed: boolean };

/** Finds faces beside the server; a process has about 350 MB and starts with the first picture. */
export function createFacePool({ processes = 2, idleMs = 300_000, ...pace }: FacePoolOptions = {}): FacePool {
  const state: State = { finders: null, running: 0, timer: null, closed: false };
  return {
    find: async (task) => {
      if (state.closed) return { done: false, failure: 'closed', message: 'closed' };
      state.finders ??= openFinders(processes, pace);
      if (state.timer) clearTimeout(state.timer);
      state.running += 1;
      const answer = await state.finders.run(task);
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
function openFinders(processes: number, pace: Pace): Finders {
  const program = new URL('./face.worker.ts', import.meta.url);
  // On a busy machine they come last, so that one picture may take long.
  return createProcessPool({ program, processes, queue: 48, timeoutMs: 60_000, ...pace });
}

function endWhenIdle(state: State, idleMs: number): void {
  state.timer = setTimeout(() => void end(state), idleMs);
  state.timer.unref();
}

async function end(state: State): Promise<void> {
  const { finders, timer } = state;
  if (timer) clearTimeout(timer);
  Object.assign(state, { finders: null, timer: null });
  await finders?.close();
}
