/**
 * The thread between the server and the processes that decode: thirteen megabytes of pixels come through a pipe in
 * pieces, and putting them together would hold up the server's event loop for as long as twenty answers take.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { lowerPriority } from '../threads/thread-tasks.ts';
import type { DecodeTask } from './image.decode.ts';
import type { PoolAnswer, PoolOptions } from './image.pool.types.ts';
import { openProcesses } from './image.processes.ts';

export type BrokerOrder = { id: number; task: DecodeTask } | 'close';
export type BrokerReply = { id: number; answer: PoolAnswer };

const options = workerData as PoolOptions;
const processes = openProcesses(options);
if (options.aside !== false) lowerPriority();

parentPort?.on('message', (order: BrokerOrder) => {
  if (order === 'close') {
    void processes.close().then(() => parentPort?.close());
    return;
  }
  const { id, task } = order;
  void processes.run(task).then((answer) => {
    reply(id, answer);
  });
});

/** Hands the bytes over instead of copying them. Trap: those of a small answer lie in memory that others share. */
function reply(id: number, answer: PoolAnswer): void {
  if (!answer.done || !answer.answer.ok) {
    parentPort?.postMessage({ id, answer } satisfies BrokerReply);
    return;
  }
  const data = Uint8Array.from(answer.answer.data);
  const own: BrokerReply = { id, answer: { done: true, answer: { ...answer.answer, data } } };
  parentPort?.postMessage(own, [data.buffer]);
}
