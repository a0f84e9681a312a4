import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_PASSED, openLine } from './line.ts';
import type { Asked, Line, LineRules, Place } from './line.ts';

const RULES: LineRules = { atOnce: 2, waiting: { officer: 2, applicant: 1, job: Infinity }, most: 6 };
const OFFICERS = ['officer 1', 'officer 2'];
const ACCOUNTS = ['ada', 'ben', 'cleo', 'dora', 'emil'];

type Task = Asked & { n: number };
/** Somebody asks, or the `end`-th of what runs is over. */
type Step = { ask: string } | { end: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ ask: fc.constantFrom(...OFFICERS, ...ACCOUNTS, 'jobs') }),
  fc.record({ end: fc.nat(1) }),
);

/** What happened: who asked and with what answer, who began, in which order. */
type Seen = { running: Task[]; waiting: Task[] };
type Check = (seen: Seen, begun: Task, before: Seen) => void;

function rankOf(by: string): Asked['rank'] {
  if (by === 'jobs') return 'job';
  return OFFICERS.includes(by) ? 'officer' : 'applicant';
}

/** Plays the steps, then lets everything end. */
function play(line: Line<Task>, steps: readonly Step[], look: Check, after: (seen: Seen) => void): void {
  const seen: Seen = { running: [], waiting: [] };
  const begin = (begun: readonly Task[]) => {
    for (const task of begun) {
      const before = { running: [...seen.running], waiting: [...seen.waiting] };
      seen.waiting = seen.waiting.filter((one) => one !== task);
      seen.running.push(task);
      look(seen, task, before);
    }
  };
  const act: Record<Place, (task: Task) => void> = {
    runs: (task) => (seen.waiting.push(task), begin([task])),
    waits: (task) => void seen.waiting.push(task),
    refused: ({ by, rank }) => {
      const own = seen.waiting.filter((one) => one.by === by).length;
      expect(own).toBe(RULES.waiting[rank]);
    },
    full: ({ rank }) => {
      const alike = seen.waiting.filter((one) => (one.rank === 'officer') === (rank === 'officer'));
      expect(alike).toHaveLength(RULES.most);
    },
  };
  const endOne = (at: number) => {
    const [task] = seen.running.splice(at % Math.max(1, seen.running.length), 1);
    if (task) begin(line.end(task));
  };
  for (const [n, one] of steps.entries()) {
    if ('end' in one) endOne(one.end);
    else {
      const task = { by: one.ask, rank: rankOf(one.ask), n };
      act[line.ask(task)](task);
    }
    after(seen);
  }
  while (seen.running.length > 0) {
    endOne(0);
    after(seen);
  }
  expect(seen.waiting).toEqual([]);
}

const steps = fc.array(step, { maxLength: 80 });
const free = ({ running }: Seen, { by }: Task) => running.every((one) => one.by !== by);

it('never runs more than it may, never two of one asker, and never idles while somebody could begin', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const line = openLine<Task>(RULES);
      play(
        line,
        all,
        () => undefined,
        (seen) => {
          expect(seen.running.length).toBeLessThanOrEqual(RULES.atOnce);
          expect(new Set(seen.running.map(({ by }) => by)).size).toBe(seen.running.length);
          if (seen.running.length < RULES.atOnce)
            expect(seen.waiting.some((task) => free(seen, task))).toBe(false);
          expect([line.running, line.waiting]).toEqual([seen.running.length, seen.waiting.length]);
        },
      );
    }),
  );
});

it('an officer who could begin is passed by nobody else', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const look: Check = (_seen, begun, before) => {
        if (begun.rank === 'officer') return;
        expect(before.waiting.some((task) => task.rank === 'officer' && free(before, task))).toBe(false);
      };
      play(openLine<Task>(RULES), all, look, () => undefined);
    }),
  );
});

/** How often a task that could have begun saw one begin that came later. */
function mostPassed(line: Line<Task>, all: readonly Step[]): number {
  const passed = new Map<number, number>();
  const look: Check = (_seen, begun, before) => {
    const first = new Set<string>();
    for (const { n, by, rank } of before.waiting) {
      const could = !first.has(by) && free(before, { n, by, rank });
      first.add(by);
      if (!could || n >= begun.n || (rank === 'officer') !== (begun.rank === 'officer')) continue;
      passed.set(n, (passed.get(n) ?? 0) + 1);
    }
  };
  play(line, all, look, () => undefined);
  return Math.max(0, ...passed.values());
}

it('a task that could begin is passed by later ones so often and no more', () => {
  fc.assert(fc.property(steps, (all) => mostPassed(openLine(RULES), all) <= MOST_PASSED));
});

/** One account has three tasks here, then another comes. */
function whoIsThird(line: Line<Task>): string {
  const task = (by: string, n: number): Task => ({ by, rank: 'applicant', n });
  const first = task('ada', 1);
  line.ask(first);
  line.ask(task('ada', 2));
  line.ask(task('ben', 3));
  return line.end(first)[0]?.by ?? '';
}

it('goes by askers and not by tasks: who has just had a turn waits for who had none', () => {
  expect(whoIsThird(openLine({ ...RULES, atOnce: 1 }))).toBe('ben');
});

it('a queue by tasks would let the same account go twice: the test can fail', () => {
  const tasks: Task[] = [];
  const fifo: Line<Task> = {
    ask: (task) => (tasks.push(task), tasks.length === 1 ? 'runs' : 'waits'),
    end: () => (tasks.shift(), tasks.slice(0, 1)),
    refuses: () => false,
    waiting: 0,
    running: 0,
  };
  expect(whoIsThird(fifo)).toBe('ada');
});

const of = (by: string, n: number): Task => ({ by, rank: 'applicant', n });

it('beside eight accounts that ask for all they can, a ninth goes with the next place that is free', () => {
  const line = openLine<Task>({ ...RULES, most: 100 });
  const eight = Array.from({ length: 8 }, (_, n) => `flood ${n}`);
  const running: Task[] = [];
  let n = 0;
  const ask = (by: string): Place => {
    const task = of(by, (n += 1));
    const place = line.ask(task);
    if (place === 'runs') running.push(task);
    return place;
  };
  const endOne = (): readonly Task[] => {
    const begun = line.end(running.shift() as Task);
    running.push(...begun);
    for (const by of eight) while (ask(by) !== 'refused');
    return begun;
  };
  for (const by of eight) while (ask(by) !== 'refused');
  // Each has had a turn or two.
  for (let ended = 0; ended < 12; ended += 1) endOne();
  expect(ask('ninth')).toBe('waits');
  expect(endOne().map(({ by }) => by)).toEqual(['ninth']);
});

it('a crowd of applicants that fills the line keeps no officer out', () => {
  const line = openLine<Task>(RULES);
  const crowd = Array.from({ length: 30 }, (_, n) => line.ask(of(`applicant ${n}`, n)));
  expect(crowd.filter((place) => place === 'full')).toHaveLength(30 - RULES.atOnce - RULES.most);
  expect(line.ask({ by: 'first', rank: 'officer', n: 31 })).toBe('waits');
  expect(line.ask(of('one more', 32))).toBe('full');
});

it('newcomers without end pass nobody by for ever', () => {
  const line = openLine<Task>({ ...RULES, atOnce: 1, most: 100 });
  let running = of('ada', 0);
  line.ask(running);
  line.ask(of('ada', 1));
  const order: string[] = [];
  for (let n = 2; n < 10; n += 1) {
    line.ask(of(`newcomer ${n}`, n));
    [running] = line.end(running) as [Task];
    order.push(running.by);
  }
  expect(order.indexOf('ada')).toBe(MOST_PASSED);
});
