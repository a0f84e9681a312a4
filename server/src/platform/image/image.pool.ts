import { Worker } from 'node:worker_threads';
import type { BrokerOrder, BrokerReply } from './image.broker.ts';
import type { DecodeTask } from './image.decode.ts';
import type { ImagePool, PoolAnswer, PoolFailure, PoolOptions } from './image.pool.types.ts';

type Settle = (answer: PoolAnswer) => void;
type State = {
  readonly options: PoolOptions;
  readonly asked: Map<number, Settle>;
  broker: Worker | null;
  last: number;
  closed: boolean;
};

/** Decodes strangers' pictures in processes, without holding up the event loop; starts with the first picture. */
export function createImagePool(options: PoolOptions = {}): ImagePool {
  const state: State = { options, asked: new Map(), broker: null, last: 0, closed: false };
  return {
    run: async (task) => new Promise((settle) => ask(state, task, settle)),
    close: async () => close(state),
  };
}

function ask(state: State, task: DecodeTask, settle: Settle): void {
  if (state.closed) {
    settle({ done: false, failure: 'closed' });
    return;
  }
  state.broker ??= open(state);
  state.last += 1;
  state.asked.set(state.last, settle);
  // What is asked keeps the server alive, an idle thread does not.
  state.broker.ref();
  state.broker.postMessage({ id: state.last, task } satisfies BrokerOrder);
}

function open(state: State): Worker {
  const broker = new Worker(new URL('./image.broker.ts', import.meta.url), { workerData: state.options });
  broker.on('message', ({ id, answer }: BrokerReply) => {
    const settle = state.asked.get(id);
    state.asked.delete(id);
    if (state.asked.size === 0) broker.unref();
    settle?.(answer);
  });
  broker.on('error', () => lose(state, broker));
  broker.on('exit', () => lose(state, broker));
  return broker;
}

function lose(state: State, broker: Worker): void {
  if (state.broker !== broker) return;
  state.broker = null;
  // No fault of a picture: it may be sent again, to another thread.
  answerAll(state, 'closed');
}

function answerAll({ asked }: State, failure: PoolFailure): void {
  const waiting = [...asked.values()];
  asked.clear();
  for (const settle of waiting) settle({ done: false, failure });
}

async function close(state: State): Promise<void> {
  const { broker } = state;
  state.closed = true;
  state.broker = null;
  answerAll(state, 'closed');
  if (broker === null) return;
  const ended = new Promise((resolve) => broker.once('exit', resolve));
  broker.ref();
  broker.postMessage('close' satisfies BrokerOrder);
  await ended;
}
