import { setTimeout as sleep } from 'node:timers/promises';
import { serveTasks } from '../../src/platform/threads/thread-tasks.ts';

/** For the tests of the pool: does what the task says, the bad things too. */
serveTasks(async (task: { say?: string; ms?: number; fail?: string; die?: true; hang?: true }) => {
  if (task.ms !== undefined) await sleep(task.ms);
  if (task.fail !== undefined) throw new Error(task.fail);
  if (task.die) process.exit(7);
  // What native code that hangs looks like from outside.
  while (task.hang) {}
  return task.say ?? null;
});
