import { getPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { serveTasks, setupOf } from '../../src/platform/processes/child-tasks.ts';

export type EchoTask = {
  say?: string;
  ms?: number;
  fail?: string;
  die?: true;
  hang?: true;
  /** Answers with the names in the environment. */
  names?: true;
  /** Answers with what the pool set it up with. */
  setup?: true;
  /** Answers with how it ranks. */
  rank?: true;
};

/** For the tests of the pool: does what the task says, the bad things too. */
serveTasks<EchoTask, string | null>(async (task) => {
  if (task.ms !== undefined) await sleep(task.ms);
  if (task.fail !== undefined) throw new Error(task.fail);
  if (task.die) process.exit(7);
  // What native code that hangs looks like from outside.
  while (task.hang) {}
  if (task.names) return Object.keys(process.env).join();
  if (task.rank) return String(getPriority());
  if (task.setup) return setupOf<string>();
  return task.say ?? null;
});
