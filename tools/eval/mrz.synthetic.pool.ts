import { createProcessPool } from '@lingshi/server/platform/processes/process-pool.ts';
import type { SyntheticReading } from '@lingshi/vision/test/mrz/synthetic.ts';

/** Draws the pages with these numbers and reads each one, two at a time. */
export async function readSyntheticPages(
  numbers: readonly number[],
  tell: (read: SyntheticReading) => void,
): Promise<void> {
  const program = new URL('./mrz.synthetic.worker.ts', import.meta.url);
  const pool = createProcessPool<{ number: number }, SyntheticReading>({
    program,
    processes: 2,
    queue: numbers.length,
    timeoutMs: 120_000,
  });
  try {
    await Promise.all(
      numbers.map(async (number) => {
        const read = await pool.run({ number });
        if (!read.done) throw new Error(`Page ${number} was not read: ${read.message}`);
        tell(read.value);
      }),
    );
  } finally {
    await pool.close();
  }
}
