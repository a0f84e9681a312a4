import { run } from '../tools/run.ts';
import type { Benchmark, Row } from './measure.ts';

const REQUESTS = 10_000;
const TEST = 'server/src/audit/audit.fuzz.test.ts';

type Outcome = { side: string; faults: number; statuses: Record<string, number> };

/** The test of `npm test` that sends what is published whatever fits and does not fit, at length. */
export const fuzzBenchmark: Benchmark = {
  name: 'fuzz',
  run: async (say) => {
    const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'test', TEST];
    const { output, seconds } = await run(process.execPath, args, {
      env: { LINGSHI_FUZZ: String(REQUESTS) },
    });
    const outcomes = [...output.matchAll(/^fuzz (\{.*\})$/gm)].map(
      ([, json = '']) => JSON.parse(json) as Outcome,
    );
    if (outcomes.length === 0) throw new Error(output.slice(-2_000));
    for (const { side, statuses } of outcomes) say(`${side}: ${inWords(statuses)}`);
    say(`${Math.round(seconds)} s`);
    return outcomes.map(rowOf);
  },
};

function inWords(statuses: Record<string, number>): string {
  return Object.entries(statuses)
    .map(([status, times]) => `${times} × ${status}`)
    .join(', ');
}

function rowOf({ side, faults, statuses }: Outcome): Row {
  return {
    workload: `${REQUESTS} requests drawn from the published description, ${side} side, limits set wide`,
    against: 'a fault',
    figures: inWords(statuses),
    reach: '0 × 5xx',
    reached: faults === 0,
    data: { statuses },
  };
}
