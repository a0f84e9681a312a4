/** For tests: a decoder that crashes on 'c', hangs on 'h', and otherwise answers with its task's bytes. */
import type { DecodeTask } from '../../src/platform/image/image.decode.ts';

process.on('message', ({ bytes }: DecodeTask) => {
  const wish = String.fromCharCode(bytes[0] ?? 0);
  // As native code dies: no exception, no chance to answer.
  if (wish === 'c') process.abort();
  if (wish === 'h') for (;;);
  process.send?.({ ok: true, data: bytes, width: process.pid, height: 1 });
});
process.on('disconnect', () => process.exit(0));
