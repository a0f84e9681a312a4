import { describe, it, test } from 'vitest';

type Table = (this: unknown, cases: unknown, ...rest: unknown[]) => unknown;
type Tabled = { each: Table; for: Table };

const LOUD = Symbol.for('lingshi.loud');

/** A table of cases that is empty would make no test, and nobody would miss it. */
function refusingNone(of: Table): Table {
  function table(this: unknown, cases: unknown, ...rest: unknown[]): unknown {
    if (Array.isArray(cases) && cases.length === 0) throw new Error('A table of tests is empty.');
    return of.call(this, cases, ...rest);
  }
  // Files that share a process share these too.
  return LOUD in of ? of : Object.assign(table, { [LOUD]: true });
}

for (const tabled of [describe, it, test] as unknown as Tabled[])
  Object.assign(tabled, { each: refusingNone(tabled.each), for: refusingNone(tabled.for) });
