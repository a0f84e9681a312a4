import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { top } from '../run.ts';
import type { Guarantee } from './fault.ts';

export type Verdict = {
  outcome: 'noticed' | 'unnoticed' | 'timed out' | 'stale';
  /** What noticed, or why it could not be planted. */
  by: readonly string[];
  /** The compiler alone refuses it; counts as unnoticed. */
  byTypes?: true;
  seconds: number;
};

export type Verdicts = Record<string, Verdict>;

const KEPT = join(top, 'reports/mutate.json');
const PAGE = join(top, 'docs/mutation.md');

/** Verdicts of earlier runs, so that a part may be run again. */
export function readVerdicts(): Verdicts {
  return existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Verdicts) : {};
}

export function keepVerdict(id: string, verdict: Verdict): void {
  mkdirSync(dirname(KEPT), { recursive: true });
  writeFileSync(KEPT, JSON.stringify({ ...readVerdicts(), [id]: verdict }, null, 2));
}

/** What may stay unnoticed: two of each 120. */
export function isEnough(noticed: number, all: number): boolean {
  return all - noticed <= Math.floor(all / 60);
}

const BEGIN = '<!-- last result -->';

/** Writes the last result of each fault behind the mark in docs/mutation.md. */
export function writePage(guarantees: readonly Guarantee[], verdicts: Verdicts, day: string): void {
  const text = readFileSync(PAGE, 'utf8');
  const [head = ''] = text.split(BEGIN);
  writeFileSync(PAGE, `${head}${BEGIN}\n\n${resultOf(guarantees, verdicts, day)}`);
}

function resultOf(guarantees: readonly Guarantee[], verdicts: Verdicts, day: string): string {
  const all = guarantees.flatMap(({ faults }) => faults.map(({ id }) => verdicts[id]));
  const noticed = all.filter((verdict) => verdict?.outcome === 'noticed').length;
  const rows = guarantees.map(({ name, promises, faults }) => {
    const seen = faults.filter(({ id }) => verdicts[id]?.outcome === 'noticed').length;
    return `| ${name} | ${promises} | ${seen} of ${faults.length} |`;
  });
  const open = guarantees.flatMap(({ faults }) =>
    faults.flatMap(({ id, does }) => {
      const verdict = verdicts[id];
      if (verdict?.outcome === 'noticed') return [];
      const how =
        verdict === undefined ? 'not tried' : verdict.byTypes ? 'the compiler alone' : verdict.outcome;
      return [`- \`${id}\`: ${does} (${how})`];
    }),
  );
  return [
    `${day}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}: **${noticed} of ${all.length} noticed.**`,
    '',
    '| guarantee | promises | noticed |',
    '|---|---|---|',
    ...rows,
    '',
    open.length === 0 ? 'No fault went unnoticed.' : 'Not noticed:',
    '',
    ...open,
  ]
    .join('\n')
    .concat('\n');
}
