/** For tests: a decoder that crashes on 'c', hangs on 'h', and otherwise answers with its task's bytes. */
import type { DecodeAnswer, DecodeTask } from '../../src/platform/image/image.decode.ts';
import { serveTasks } from '../../src/platform/processes/child-tasks.ts';

serveTasks<DecodeTask, DecodeAnswer>(({ bytes }) => {
  const wish = String.fromCharCode(bytes[0] ?? 0);
  // As native code dies: no exception, no chance to answer.
  if (wish === 'c') process.abort();
  if (wish === 'h') for (;;);
  return { ok: true, data: bytes, width: process.pid, height: 1 };
});
