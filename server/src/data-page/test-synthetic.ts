import type { MrzReading } from '@lingshi/domain/identity/mrz.parse.ts';
import { createThreadPool } from '../platform/threads/thread-pool.ts';
import type { Shot } from './test-camera.ts';
import type { DrawnZone } from './test-zones.ts';

/** A page nobody has, how it was photographed, and what the reader made of it. */
export type SyntheticReading = {
  number: number;
  zone: DrawnZone;
  shot: Shot;
  reading: MrzReading | null;
  problem: string | null;
  /** For the reading alone, decoding left out. */
  ms: number;
};

/** The one mistake that must not happen: called valid, and not what is printed. Nothing forged is ever valid. */
export function isWrongButValid({ zone, reading }: SyntheticReading): boolean {
  return reading?.valid === true && (zone.forged || reading.lines.join() !== zone.lines.join());
}

/** Draws the pages with these numbers and reads each one, two at a time. */
export async function readSyntheticPages(
  numbers: readonly number[],
  tell: (read: SyntheticReading) => void = () => undefined,
): Promise<SyntheticReading[]> {
  const script = new URL('./test-synthetic.worker.ts', import.meta.url);
  const pool = createThreadPool<{ number: number }, SyntheticReading>({
    script,
    threads: 2,
    queue: numbers.length,
    timeoutMs: 120_000,
  });
  try {
    return await Promise.all(
      numbers.map(async (number) => {
        const read = await pool.run({ number });
        if (!read.done) throw new Error(`Page ${number} was not read: ${read.message}`);
        tell(read.value);
        return read.value;
      }),
    );
  } finally {
    await pool.close();
  }
}
