import { describe, expect, it } from 'vitest';
import { openDraft, type Answer, type DraftPorts, type Kept, type Saved } from './draft.ts';

const AWAY = new Error('away');
const STALE = new Error('stale');

/** A server with one topic, which can be away, and a device that remembers. */
function world(start: Saved = { version: 1, savedAt: null, answer: { name: '张' } }) {
  const server = { ...start, away: false, sends: 0 };
  const device: { kept?: Omit<Kept, 'accountId'> } = {};
  const ports: DraftPorts = {
    keep: async (kept) => void (device.kept = kept),
    send: async (version, answer) => {
      server.sends += 1;
      if (server.away) throw AWAY;
      if (version !== server.version) throw STALE;
      Object.assign(server, { version: version + 1, answer, savedAt: '2026-06-12T19:03:00Z' });
      return { version: server.version, savedAt: server.savedAt ?? '', complaints: [] };
    },
    latest: async () => ({ version: server.version, savedAt: server.savedAt, answer: server.answer }),
    isAway: (error) => error === AWAY,
    isStale: (error) => error === STALE,
    now: () => '2026-06-12T19:00:00Z',
    later: () => () => undefined,
  };
  return { server, device, ports, start };
}

function kept(version: number, answer: Answer): Kept {
  return { accountId: 'a', version, answer, pending: true, editedAt: '2026-06-12T18:00:00Z' };
}

describe('a draft', () => {
  it('is on the device before it is on the server', () => {
    const { ports, device, server, start } = world();
    openDraft(start, undefined, ports).change({ name: '张伟' });
    expect(device.kept).toMatchObject({ answer: { name: '张伟' }, pending: true });
    expect(server.sends).toBe(0);
  });

  it('says when it was saved', async () => {
    const { ports, start, device } = world();
    const draft = openDraft(start, undefined, ports);
    draft.change({ name: '张伟' });
    expect(await draft.save()).toBe(true);
    expect(draft.view()).toMatchObject({ state: 'saved', savedAt: '2026-06-12T19:03:00Z' });
    expect(device.kept?.pending).toBe(false);
  });

  it('is saved only once the device has noted it: who leaves at once sends nothing twice', async () => {
    const { ports, start, device } = world();
    const noted = Promise.withResolvers<undefined>();
    const slow = {
      ...ports,
      keep: async (kept: Omit<Kept, 'accountId'>) => noted.promise.then(() => ports.keep(kept)),
    };
    const draft = openDraft(start, undefined, slow);
    draft.change({ name: '张伟' });
    let done = false;
    const saving = draft.save().then((saved) => (done = saved));
    await Promise.resolve();
    await Promise.resolve();
    expect([done, device.kept]).toEqual([false, undefined]);
    noted.resolve(undefined);
    expect(await saving).toBe(true);
    expect(device.kept?.pending).toBe(false);
  });

  it('on a device that keeps nothing is saved all the same', async () => {
    const { ports, start, server } = world();
    const draft = openDraft(start, undefined, { ...ports, keep: async () => Promise.reject(AWAY) });
    draft.change({ name: '张伟' });
    expect(await draft.save()).toBe(true);
    expect(server.answer).toEqual({ name: '张伟' });
  });

  it('is kept while the network is away, and sent when it is back', async () => {
    const { ports, server, start } = world();
    const draft = openDraft(start, undefined, ports);
    server.away = true;
    draft.change({ name: '张伟' });
    expect(await draft.save()).toBe(false);
    expect(draft.view().state).toBe('kept');
    server.away = false;
    expect(await draft.save()).toBe(true);
    expect(server.answer).toEqual({ name: '张伟' });
  });

  it('from an earlier visit wins over the equally old answer of the server', () => {
    const { ports, start } = world();
    expect(openDraft(start, kept(1, { name: '李' }), ports).view()).toMatchObject({
      answer: { name: '李' },
      conflict: null,
    });
  });

  it('sends what was written while it was being sent', async () => {
    const { ports, server, start } = world();
    const draft = openDraft(start, undefined, ports);
    draft.change({ name: '张伟' });
    const saving = draft.save();
    draft.change({ name: '张伟明' });
    await saving;
    expect(server.answer).toEqual({ name: '张伟明' });
    expect(server.sends).toBe(2);
  });
});

describe('two hands on one topic', () => {
  async function conflict() {
    const place = world();
    const draft = openDraft(place.start, undefined, place.ports);
    Object.assign(place.server, { version: 2, answer: { name: '王' } });
    draft.change({ name: '张伟' });
    expect(await draft.save()).toBe(false);
    return { ...place, draft };
  }

  it('never overwrite each other', async () => {
    const { server, draft } = await conflict();
    expect(server.answer).toEqual({ name: '王' });
    expect(draft.view()).toMatchObject({ answer: { name: '张伟' }, conflict: { answer: { name: '王' } } });
  });

  it('are asked: keep mine sends it over the one that was seen', async () => {
    const { server, draft } = await conflict();
    expect(await draft.keepMine()).toBe(true);
    expect(server.answer).toEqual({ name: '张伟' });
  });

  it('are asked: take theirs drops mine', async () => {
    const { server, draft } = await conflict();
    draft.takeTheirs();
    expect(draft.view()).toMatchObject({ answer: { name: '王' }, conflict: null, state: 'saved' });
    expect(server.sends).toBe(1);
  });

  it('are noticed when a kept draft is older than the server', () => {
    const { ports } = world();
    const newer = { version: 5, savedAt: null, answer: { name: '王' } };
    expect(openDraft(newer, kept(1, { name: '李' }), ports).view().conflict).toEqual(newer);
  });

  it('are not asked where both wrote the same', async () => {
    const { ports, server, start } = world();
    const draft = openDraft(start, undefined, ports);
    Object.assign(server, { version: 2, answer: { born: '1988-02-03', name: '王' } });
    draft.change({ name: '王', born: '1988-02-03' });
    await draft.save();
    expect(draft.view()).toMatchObject({ conflict: null, state: 'saved' });
  });

  it('are not asked after a crash between sending and noting it', () => {
    const { ports } = world();
    const arrived = { version: 2, savedAt: null, answer: { name: '李' } };
    const view = openDraft(arrived, kept(1, { name: '李' }), ports).view();
    expect(view).toMatchObject({ conflict: null, state: 'saved' });
  });
});
