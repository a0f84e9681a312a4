/** The program of one decoding process: one task in, one answer out, until the server goes away. */
import { decode, restrictDecoders } from './image.decode.ts';
import type { DecodeTask } from './image.decode.ts';

restrictDecoders();
process.on('message', (task: DecodeTask) => {
  void decode(task).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit(0));
// Ctrl-C reaches the whole group: the server still wants its answer, and disconnects when it is done.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
