/**
 * Decoding processes. Processes and not threads: native code that crashes takes its process along, and
 * one that hangs can only be ended from outside.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { DecodeAnswer, DecodeTask } from './image.decode.ts';

const PROGRAM = fileURLToPath(new URL('./image.worker.ts', import.meta.url));
const BELOW_NORMAL = 10;

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
  close(): void;
};

type Job = { readonly task: DecodeTask; readonly settle: (answer: PoolAnswer) => void };
type Worker = { readonly child: ChildProcess; job: Job | null; timer: NodeJS.Timeout | null };
type State = Required<PoolOptions> & {
  readonly workers: Set<Worker>;
  readonly waiting: Job[];
  closed: boolean;
};

/** Processes start when the first tasks need them, and never keep the server alive. */
export function createImagePool(options: PoolOptions = {}): ImagePool {
  const defaults = { processes: 2, queue: 40, timeoutMs: 20_000, aside: true, program: PROGRAM };
  const state: State = { ...defaults, ...options, workers: new Set(), waiting: [], closed: false };
  return {
    run: (task) => new Promise((settle) => enqueue(state, { task, settle })),
    close: () => close(state),
  };
}

function enqueue(state: State, job: Job): void {
  if (state.closed) return job.settle({ done: false, failure: 'closed' });
  const worker = findIdle(state);
  if (worker) return start(state, worker, job);
  if (state.waiting.length >= state.queue) return job.settle({ done: false, failure: 'busy' });
  state.waiting.push(job);
}

function findIdle(state: State): Worker | null {
  for (const worker of state.workers) if (worker.job === null) return worker;
  return state.workers.size < state.processes ? spawn(state) : null;
}

function spawn(state: State): Worker {
  const child = fork(state.program, {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=256', '--disable-warning=ExperimentalWarning'],
    // No secret of the server is handed to code that reads strangers' files.
    env: { MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const worker: Worker = { child, job: null, timer: null };
  state.workers.add(worker);
  child.on('message', (answer: DecodeAnswer) => finish(state, worker, { done: true, answer }));
  child.on('error', () => drop(state, worker, 'crash'));
  child.on('exit', () => drop(state, worker, 'crash'));
  if (state.aside) lowerPriority(child);
  idle(child);
  return worker;
}

/** Pictures wait before people do. */
function lowerPriority(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) setPriority(child.pid, BELOW_NORMAL);
  } catch {
    // Not allowed here: it only costs fairness.
  }
}

function idle(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function start(state: State, worker: Worker, job: Job): void {
  worker.job = job;
  worker.child.ref();
  worker.child.channel?.ref();
  worker.timer = setTimeout(() => drop(state, worker, 'timeout'), state.timeoutMs);
  worker.child.send(job.task, (error) => {
    if (error) drop(state, worker, 'crash');
  });
}

function finish(state: State, worker: Worker, answer: PoolAnswer): void {
  const { job } = worker;
  if (worker.timer) clearTimeout(worker.timer);
  worker.job = null;
  idle(worker.child);
  job?.settle(answer);
  startNext(state);
}

/** Ends a process for good; the next task starts another. */
function drop(state: State, worker: Worker, failure: PoolFailure): void {
  if (!state.workers.delete(worker)) return;
  worker.child.kill('SIGKILL');
  finish(state, worker, { done: false, failure });
}

function startNext(state: State): void {
  if (state.closed || state.waiting.length === 0) return;
  const worker = findIdle(state);
  const job = worker && state.waiting.shift();
  if (job) start(state, worker, job);
}

function close(state: State): void {
  state.closed = true;
  for (const worker of state.workers) drop(state, worker, 'closed');
  for (const job of state.waiting.splice(0)) job.settle({ done: false, failure: 'closed' });
}
