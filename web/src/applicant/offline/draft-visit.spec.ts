import { expect, it } from 'vitest';
import { visitDraft } from './draft-visit.ts';
import { openDraft, type DraftPorts } from './draft.ts';

/** A server that answers when it is told to, and a page that can be opened more than once. */
function world(place: string) {
  const server = { version: 1, savedAt: '', answer: {} as Record<string, unknown> };
  const waiting: (() => void)[] = [];
  const seen: string[] = [];
  const ports: DraftPorts = {
    keep: async () => undefined,
    send: async (version, answer) => {
      await new Promise<void>((go) => waiting.push(go));
      if (version !== server.version) throw new Error('stale');
      Object.assign(server, { version: version + 1, answer });
      return { version: server.version, savedAt: '2026-06-12T19:03:00Z', complaints: [] };
    },
    latest: async () => ({ ...server }),
    isAway: () => false,
    isStale: () => true,
    now: () => '2026-06-12T19:00:00Z',
    later: () => () => undefined,
  };
  const opened: ReturnType<typeof openDraft>[] = [];
  const visit = () =>
    visitDraft(place, {
      read: async () => undefined,
      open: () => {
        seen.push(JSON.stringify(server.answer));
        return openDraft({ ...server }, undefined, ports);
      },
      show: (draft) => opened.push(draft),
    });
  return { visit, opened, seen, answerOne: () => waiting.shift()?.() };
}

/** Everything that can go on without an answer has. */
const settled = () => new Promise((done) => setTimeout(done));

it('a page opened again waits for what it sent itself, and begins with it', async () => {
  const { visit, opened, seen, answerOne } = world('order:again');
  const first = visit();
  await settled();
  opened[0]?.change({ name: '张伟' });
  const gone = first.leave();
  visit();
  await settled();
  expect(seen).toEqual(['{}']);
  answerOne();
  await gone;
  await settled();
  expect(seen).toEqual(['{}', '{"name":"张伟"}']);
  expect(opened[1]?.view()).toMatchObject({ answer: { name: '张伟' }, conflict: null });
});

it('a page that was left while it waited still keeps the next one waiting', async () => {
  const { visit, opened, seen, answerOne } = world('order:twice');
  const first = visit();
  await settled();
  opened[0]?.change({ name: '张伟' });
  void first.leave();
  const second = visit();
  void second.leave();
  visit();
  await settled();
  expect(seen).toEqual(['{}']);
  answerOne();
  await settled();
  expect(seen).toEqual(['{}', '{"name":"张伟"}']);
});

it('another page waits for nobody', async () => {
  const here = world('order:here');
  const first = here.visit();
  await settled();
  here.opened[0]?.change({ name: '张伟' });
  void first.leave();
  const there = world('order:there');
  there.visit();
  await settled();
  expect(there.opened).toHaveLength(1);
});
