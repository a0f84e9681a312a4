import { expect, it } from 'vitest';
import { createTurns } from './turns.ts';

type Gate = { open: () => void; task: () => Promise<string> };

function gate(name: string, begun: string[]): Gate {
  const { promise, resolve } = Promise.withResolvers<string>();
  const task = async (): Promise<string> => {
    begun.push(name);
    return promise;
  };
  return { open: () => resolve(name), task };
}

it('one task of a key runs at a time, in the order in which they came, and another key does not wait', async () => {
  const turns = createTurns();
  const begun: string[] = [];
  const [first, second, other] = ['first', 'second', 'other'].map((name) => gate(name, begun));
  const running = [turns('a', first!.task), turns('a', second!.task), turns('b', other!.task)];
  other!.open();
  await running[2];
  expect(begun).toEqual(['first', 'other']);
  first!.open();
  second!.open();
  expect(await Promise.all(running)).toEqual(['first', 'second', 'other']);
  expect(begun).toEqual(['first', 'other', 'second']);
});

it('a task that fails holds up nobody who waits behind it', async () => {
  const turns = createTurns();
  const failing = turns('a', async () => Promise.reject(new Error('lost')));
  const next = turns('a', async () => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('lost');
  expect(await next).toBe('done');
});
