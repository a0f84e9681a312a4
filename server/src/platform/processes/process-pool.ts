import { Worker } from 'node:worker_threads';
import type {
  BrokerOrder,
  BrokerReply,
  ChildOptions,
  Pace,
  PoolAnswer,
  ProcessPool,
  ProcessPoolOptions,
} from './process-pool.types.ts';

/** One person waits at a prompt, and nobody else. */
export const AT_PROMPT: Pace = { aside: false, timeoutMs: 300_000 };

/** What of a task is handed over instead of copied: who asked has it no more. */
type HandOver<T> = (task: T) => ArrayBuffer[];
type Settle<R> = (answer: PoolAnswer<R>) => void;
type State<T, R> = {
  readonly options: ChildOptions;
  readonly handOver: HandOver<T>;
  readonly asked: Map<number, Settle<R>>;
  broker: Worker | null;
  last: number;
  closed: boolean;
};

const DEFAULTS = { processes: 1, queue: 40, timeoutMs: 30_000, aside: true, setup: null, flags: [] };

/**
 * Processes for heavy work on what strangers sent, with a bounded queue before them. Processes and not threads: they
 * have an empty environment and none of the server's memory, hence no key; native code that crashes takes its process
 * along, and one that hangs can only be ended from outside.
 */
export function createProcessPool<T, R>({
  handOver = () => [],
  program,
  ...options
}: ProcessPoolOptions & { handOver?: HandOver<T> }): ProcessPool<T, R> {
  const state: State<T, R> = {
    options: { ...DEFAULTS, ...options, program: program.href },
    handOver,
    asked: new Map(),
    broker: null,
    last: 0,
    closed: false,
  };
  return {
    run: async (task) => new Promise((settle) => ask(state, task, settle)),
    close: async () => close(state),
  };
}

function ask<T, R>(state: State<T, R>, task: T, settle: Settle<R>): void {
  if (state.closed) return settle(CLOSED);
  state.broker ??= open(state);
  state.last += 1;
  state.asked.set(state.last, settle);
  // What is asked keeps the server alive, an idle thread does not.
  state.broker.ref();
  state.broker.postMessage({ id: state.last, task } satisfies BrokerOrder, state.handOver(task));
}

const CLOSED = { done: false, failure: 'closed', message: 'closed' } as const;

function open<T, R>(state: State<T, R>): Worker {
  const broker = new Worker(new URL('./broker.ts', import.meta.url), { workerData: state.options });
  broker.on('message', ({ id, answer }: BrokerReply) => {
    const settle = state.asked.get(id);
    state.asked.delete(id);
    if (state.asked.size === 0) broker.unref();
    settle?.(answer as PoolAnswer<R>);
  });
  broker.on('error', () => lose(state, broker));
  broker.on('exit', () => lose(state, broker));
  return broker;
}

/** No fault of a task: it may be sent again, to another thread. */
function lose<T, R>(state: State<T, R>, broker: Worker): void {
  if (state.broker !== broker) return;
  state.broker = null;
  answerAll(state);
}

function answerAll<T, R>({ asked }: State<T, R>): void {
  const waiting = [...asked.values()];
  asked.clear();
  for (const settle of waiting) settle(CLOSED);
}

async function close<T, R>(state: State<T, R>): Promise<void> {
  const { broker } = state;
  state.closed = true;
  state.broker = null;
  answerAll(state);
  if (broker === null) return;
  const ended = new Promise((resolve) => broker.once('exit', resolve));
  broker.ref();
  broker.postMessage('close' satisfies BrokerOrder);
  await ended;
}
