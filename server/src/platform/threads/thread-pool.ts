import { Worker } from 'node:worker_threads';
import { ASIDE } from './thread-tasks.ts';
import type { ThreadReply } from './thread-tasks.ts';

export type ThreadPoolOptions = {
  /** The program of a thread; it calls `serveTasks` of thread-tasks.ts. */
  script: URL;
  /** Threads at most; they start with the first tasks that need them. */
  threads?: number;
  /** Tasks that may wait; one more is refused at once. */
  queue?: number;
  /** Longest time for one task, the start of its thread included. */
  timeoutMs?: number;
  /** Whether its threads rank behind everything else, as beside a server they must. */
  aside?: boolean;
  /** Handed to each thread once, as its `workerData`. */
  setup?: unknown;
};

/** What of a task is handed over instead of copied: who asked has it no more. */
type HandOver<T> = (task: T) => ArrayBuffer[];

/** Of any pool of threads or processes: how it ranks, and how long it waits. */
export type Pace = { aside?: boolean; timeoutMs?: number };
/** One person waits at a prompt, and nobody else. */
export const AT_PROMPT: Pace = { aside: false, timeoutMs: 300_000 };

/** `busy`: the queue was full. `timeout`: it took too long. `crash`: its thread died. `failed`: the task threw. */
export type ThreadFailure = 'busy' | 'timeout' | 'crash' | 'failed' | 'closed';
export type ThreadAnswer<R> =
  | { done: true; value: R }
  | { done: false; failure: ThreadFailure; message: string };

export type ThreadPool<T, R> = {
  /** Never rejects. `busy`, `timeout` and `crash` are worth another try. */
  run(task: T): Promise<ThreadAnswer<R>>;
  /** Ends the threads; what waits or runs is answered with `closed`. */
  close(): Promise<void>;
};

type Job<T, R> = { task: T; settle: (answer: ThreadAnswer<R>) => void };
type Thread<T, R> = { worker: Worker; job: Job<T, R> | null; timer: NodeJS.Timeout | null };
type State<T, R> = {
  options: Required<Omit<ThreadPoolOptions, 'setup'>> & { setup: unknown; handOver: HandOver<T> };
  threads: Set<Thread<T, R>>;
  waiting: Job<T, R>[];
  closed: boolean;
};

/** Warm threads for heavy work that must not hold up the event loop, with a bounded queue before them. */
export function createThreadPool<T, R>(
  options: ThreadPoolOptions & { handOver?: HandOver<T> },
): ThreadPool<T, R> {
  const handOver: HandOver<T> = () => [];
  const defaults = { threads: 1, queue: 40, timeoutMs: 30_000, aside: true, setup: undefined, handOver };
  const state: State<T, R> = {
    options: { ...defaults, ...options },
    threads: new Set(),
    waiting: [],
    closed: false,
  };
  return {
    run: (task) => new Promise((settle) => enqueue(state, { task, settle })),
    close: async () => close(state),
  };
}

function enqueue<T, R>(state: State<T, R>, job: Job<T, R>): void {
  if (state.closed) return refuse(job, 'closed');
  const thread = findIdle(state);
  if (thread) return start(state, thread, job);
  if (state.waiting.length >= state.options.queue) return refuse(job, 'busy');
  state.waiting.push(job);
}

function refuse<T, R>(job: Job<T, R>, failure: ThreadFailure, message: string = failure): void {
  job.settle({ done: false, failure, message });
}

function findIdle<T, R>(state: State<T, R>): Thread<T, R> | null {
  for (const thread of state.threads) if (thread.job === null) return thread;
  return state.threads.size < state.options.threads ? open(state) : null;
}

function open<T, R>(state: State<T, R>): Thread<T, R> {
  const worker = new Worker(state.options.script, {
    workerData: state.options.setup,
    argv: state.options.aside ? [ASIDE] : [],
  });
  const thread: Thread<T, R> = { worker, job: null, timer: null };
  state.threads.add(thread);
  // An idle thread does not keep the process alive; a running task does.
  worker.unref();
  worker.on('message', (reply: ThreadReply<R>) => finish(state, thread, reply));
  worker.on('error', (error: Error) => lose(state, thread, 'crash', error.message));
  worker.on('exit', (code) => lose(state, thread, 'crash', `the thread ended with ${code}`));
  return thread;
}

function start<T, R>(state: State<T, R>, thread: Thread<T, R>, job: Job<T, R>): void {
  const { timeoutMs } = state.options;
  thread.job = job;
  thread.timer = setTimeout(() => lose(state, thread, 'timeout', `it took over ${timeoutMs} ms`), timeoutMs);
  thread.worker.ref();
  thread.worker.postMessage(job.task, state.options.handOver(job.task));
}

function finish<T, R>(state: State<T, R>, thread: Thread<T, R>, reply: ThreadReply<R>): void {
  const job = takeJob(thread);
  if (reply.ok) job?.settle({ done: true, value: reply.value });
  else if (job) refuse(job, 'failed', reply.message);
  const next = state.waiting.shift();
  if (next) start(state, thread, next);
}

/** Gives a thread up. Trap: native code cannot be interrupted, so nobody waits for its end. */
function lose<T, R>(state: State<T, R>, thread: Thread<T, R>, failure: ThreadFailure, message: string): void {
  if (!state.threads.delete(thread)) return;
  void thread.worker.terminate();
  const job = takeJob(thread);
  if (job) refuse(job, failure, message);
  const next = state.closed ? undefined : state.waiting.shift();
  if (next) enqueue(state, next);
}

function takeJob<T, R>(thread: Thread<T, R>): Job<T, R> | null {
  const { job } = thread;
  if (thread.timer) clearTimeout(thread.timer);
  thread.worker.unref();
  thread.job = null;
  return job;
}

async function close<T, R>(state: State<T, R>): Promise<void> {
  state.closed = true;
  for (const job of state.waiting.splice(0)) refuse(job, 'closed');
  const threads = [...state.threads];
  for (const thread of threads) lose(state, thread, 'closed', 'closed');
  await Promise.all(threads.map(async ({ worker }) => worker.terminate()));
}
