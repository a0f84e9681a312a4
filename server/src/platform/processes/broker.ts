/**
 * The thread between the server and the processes of a pool: thirteen megabytes of pixels come through a pipe in
 * pieces, and putting them together would hold up the server's event loop for as long as twenty answers take.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openProcesses } from './child-processes.ts';
import type { BrokerOrder, BrokerReply, ChildOptions, PoolAnswer } from './process-pool.types.ts';
import { ownArrays } from './typed-arrays.ts';

// Trap: it ranks like the server. A process starts with the rank of the thread that starts it, and on a busy machine one
// that ranks last would take minutes to load its models.
const processes = openProcesses(workerData as ChildOptions);

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

/** Hands the bytes over instead of copying them. Trap: those of a message lie in memory that others share. */
function reply(id: number, answer: PoolAnswer<unknown>): void {
  const buffers = answer.done ? ownArrays(answer.value) : [];
  parentPort?.postMessage({ id, answer } satisfies BrokerReply, buffers);
}
