import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ASIDE } from './priority.ts';
import { READY } from './child-tasks.ts';
import type { ChildReply } from './child-tasks.ts';
import type { ChildOptions, PoolAnswer, PoolFailure } from './process-pool.types.ts';
import { wipeArrays } from './typed-arrays.ts';

type Job = { readonly task: unknown; readonly settle: (answer: PoolAnswer<unknown>) => void };
type Child = {
  readonly process: ChildProcess;
  ready: boolean;
  job: Job | null;
  timer: NodeJS.Timeout | null;
};
type State = {
  readonly options: ChildOptions;
  readonly children: Set<Child>;
  readonly waiting: Job[];
  closed: boolean;
};

/** A machine under load is slow, not broken. */
const STARTS_WITHIN_MS = 60_000;

/** Processes and a queue before them. Lives in the thread of broker.ts. */
export type Processes = { run(task: unknown): Promise<PoolAnswer<unknown>>; close(): Promise<void> };

/** Processes start when the first tasks need them, and never keep the thread alive. */
export function openProcesses(options: ChildOptions): Processes {
  const state: State = { options, children: new Set(), waiting: [], closed: false };
  return {
    run: async (task) => new Promise((settle) => enqueue(state, { task, settle })),
    close: async () => close(state),
  };
}

function refuse({ settle }: Job, failure: PoolFailure, message: string = failure): void {
  settle({ done: false, failure, message });
}

function enqueue(state: State, job: Job): void {
  if (state.closed) return refuse(job, 'closed');
  const child = findIdle(state);
  if (child) return start(state, child, job);
  if (state.waiting.length >= state.options.queue) return refuse(job, 'busy');
  state.waiting.push(job);
}

function findIdle(state: State): Child | null {
  for (const child of state.children) if (child.job === null) return child;
  return state.children.size < state.options.processes ? spawn(state) : null;
}

function spawn(state: State): Child {
  const { program, setup, flags, aside } = state.options;
  const started = fork(fileURLToPath(program), [JSON.stringify(setup), aside ? ASIDE : ''], {
    serialization: 'advanced',
    execArgv: [...flags],
    // No secret of the server is handed to code that reads strangers' files.
    env: { MALLOC_ARENA_MAX: '2' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const child: Child = { process: started, ready: false, job: null, timer: null };
  state.children.add(child);
  started.on('message', (reply: ChildReply<unknown> | typeof READY) => {
    if (reply === READY) beReady(state, child);
    else finish(state, child, answerOf(reply));
  });
  started.on('error', () => drop(state, child, 'crash'));
  started.on('exit', () => drop(state, child, 'crash'));
  idle(started);
  return child;
}

function answerOf(reply: ChildReply<unknown>): PoolAnswer<unknown> {
  if (reply.ok) return { done: true, value: reply.value };
  return { done: false, failure: 'failed', message: reply.message };
}

function idle(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function start(state: State, child: Child, job: Job): void {
  child.job = job;
  child.process.ref();
  child.process.channel?.ref();
  setTimer(state, child);
  child.process.send(job.task as object, (error) => {
    if (error) drop(state, child, 'crash');
  });
  // It is in the pipe's own memory by now.
  wipeArrays(job.task);
}

/** From now on its task has the time of a task. */
function beReady(state: State, child: Child): void {
  child.ready = true;
  if (child.job !== null) setTimer(state, child);
}

function setTimer(state: State, child: Child): void {
  const ms = child.ready ? state.options.timeoutMs : STARTS_WITHIN_MS;
  if (child.timer) clearTimeout(child.timer);
  child.timer = setTimeout(() => drop(state, child, 'timeout', `it took over ${ms} ms`), ms);
}

function finish(state: State, child: Child, answer: PoolAnswer<unknown>): void {
  const { job } = child;
  if (child.timer) clearTimeout(child.timer);
  child.job = null;
  idle(child.process);
  job?.settle(answer);
  startNext(state);
}

/** Ends a process for good; the next task starts another. */
function drop(state: State, child: Child, failure: PoolFailure, message: string = failure): void {
  if (!state.children.delete(child)) return;
  child.process.kill('SIGKILL');
  finish(state, child, { done: false, failure, message });
}

function startNext(state: State): void {
  if (state.closed || state.waiting.length === 0) return;
  const child = findIdle(state);
  const job = child && state.waiting.shift();
  if (job) start(state, child, job);
}

async function close(state: State): Promise<void> {
  state.closed = true;
  const children = Array.from(state.children, (child) => child.process);
  const ended = children.map(async (child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of state.children) drop(state, child, 'closed');
  for (const job of state.waiting.splice(0)) refuse(job, 'closed');
  for (const child of children) child.ref();
  // Trap: a thread that ended takes leave of no child, and the dead would stay in the list of processes.
  await Promise.all(ended);
}
