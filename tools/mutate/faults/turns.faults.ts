import type { Guarantee } from '../fault.ts';

export const TURNS: Guarantee = {
  name: 'turns',
  promises: 'one task of an account runs and one waits, and everybody has a turn',
  tests: ['server/src/platform/turns/line.spec.ts', 'server/src/platform/turns/turns.spec.ts'],
  faults: [
    {
      id: 'turns-two-of-one',
      does: 'an account runs as many tasks as it likes',
      file: 'server/src/platform/turns/line.ts',
      find: "const due = isOfficers(one.task) === (who === 'officers') && !runs(state, by);",
      replace: "const due = isOfficers(one.task) === (who === 'officers');",
    },
    {
      id: 'turns-first-come',
      does: 'who comes first goes first, however often',
      file: 'server/src/platform/turns/line.ts',
      find: 'due.toSorted((a, b) => turn(a) - turn(b))[0];',
      replace: 'due.toSorted((a, b) => 0 * (turn(a) - turn(b)))[0];',
    },
    {
      id: 'turns-passed-for-ever',
      does: 'newcomers pass somebody by for ever',
      file: 'server/src/platform/turns/line.ts',
      find: 'due.find(({ passed }) => passed >= MOST_PASSED)',
      replace: 'due.find(({ passed }) => passed >= MOST_PASSED * 1_000)',
    },
    {
      id: 'turns-officers-last',
      does: 'an officer waits behind applicants',
      file: 'server/src/platform/turns/line.ts',
      find: "takeNext(state, 'officers') ?? takeNext(state, 'others')",
      replace: "takeNext(state, 'others') ?? takeNext(state, 'officers')",
    },
    {
      id: 'turns-measured-twice',
      does: 'the same picture is measured twice at once',
      file: 'server/src/platform/turns/turns.ts',
      find: '(desk.made.get(same) as Promise<T> | undefined) ?? takeTurn(desk, ask, work);',
      replace: 'await takeTurn(desk, ask, work).then(async (made) => Promise.resolve(made));',
    },
    {
      id: 'turns-lost-place',
      does: 'a task that is over keeps its place',
      file: 'server/src/platform/turns/turns.ts',
      find: `  } finally {
    desk.mean = blend(desk.mean, performance.now() - began);
    for (const next of desk.line.end(task)) next.begin();
  }`,
      replace: `  } catch (error) {
    desk.mean = blend(desk.mean, performance.now() - began);
    throw error;
  }`,
    },
  ],
};
