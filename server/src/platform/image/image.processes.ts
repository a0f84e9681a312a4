/**
 * Decoding processes. Processes and not threads: native code that crashes takes its process along, and
 * one that hangs can only be ended from outside.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { DecodeAnswer, DecodeTask } from './image.decode.ts';
import type { PoolAnswer, PoolFailure, PoolOptions } from './image.pool.types.ts';

const PROGRAM = fileURLToPath(new URL('./image.worker.ts', import.meta.url));
const BELOW_NORMAL = 10;

type Job = { readonly task: DecodeTask; readonly settle: (answer: PoolAnswer) => void };
type Worker = { readonly child: ChildProcess; job: Job | null; timer: NodeJS.Timeout | null };
type State = Required<PoolOptions> & {
  readonly workers: Set<Worker>;
  readonly waiting: Job[];
  closed: boolean;
};

/** Processes that decode, and a queue before them. Lives in the thread of image.broker.ts. */
export type DecodingProcesses = { run(task: DecodeTask): Promise<PoolAnswer>; close(): Promise<void> };

/** Processes start when the first tasks need them, and never keep the thread alive. */
export function openProcesses(options: PoolOptions): DecodingProcesses {
  const defaults = { processes: 2, queue: 40, timeoutMs: 20_000, aside: true, program: PROGRAM };
  const state: State = { ...defaults, ...options, workers: new Set(), waiting: [], closed: false };
  return {
    run: (task) => new Promise((settle) => enqueue(state, { task, settle })),
    close: async () => close(state),
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
    execArgv: ['--max-old-space-size=256'],
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

async function close(state: State): Promise<void> {
  state.closed = true;
  const children = Array.from(state.workers, ({ child }) => child);
  const ended = children.map(async (child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const worker of state.workers) drop(state, worker, 'closed');
  for (const job of state.waiting.splice(0)) job.settle({ done: false, failure: 'closed' });
  for (const child of children) child.ref();
  // Trap: a thread that ended takes leave of no child, and the dead would stay in the list of processes.
  await Promise.all(ended);
}
