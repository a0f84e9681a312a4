import { describe, expect, it } from 'vitest';
import { exhibitsOf } from './exhibits.ts';

const names = {
  pair: 'pair',
  photo: 'photo',
  data_page: 'page',
  capture: 'words',
  stamp: 'stamp',
  captured: (count: number) => `words ${count}`,
  supplement: (count: number) => `more ${count}`,
  slot: (id: string) => `slot ${id}`,
};
const NO_PROOF = { capture: null, stamp: null };
const READERS = { photo: 'photo', data_page: 'data_page', portrait: 'photo' } as const;
const reader = (slot: string) => (slot in READERS ? READERS[slot as keyof typeof READERS] : null);
const file = (id: string, slot: string, createdAt = '2026-06-01') => ({
  id,
  slot,
  createdAt,
  reader: reader(slot),
});

describe('the ways to look at the pictures', () => {
  it('begin with photo beside data page', () => {
    const exhibits = exhibitsOf([file('b', 'data_page'), file('a', 'photo')], names, NO_PROOF);
    expect(exhibits.map(({ name }) => name)).toEqual(['pair', 'photo', 'page']);
    expect(exhibits[0]?.pictures.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are compared by who reads them, whatever the slot is called', () => {
    const exhibits = exhibitsOf([file('b', 'data_page'), file('a', 'portrait')], names, NO_PROOF);
    expect(exhibits[0]).toMatchObject({ id: 'pair', pictures: [{ id: 'a' }, { id: 'b' }] });
  });

  it('have no pair where one of the two is missing', () => {
    expect(exhibitsOf([file('b', 'data_page')], names, NO_PROOF).map(({ name }) => name)).toEqual(['page']);
  });

  it('show the newest picture of a slot, and every supplement', () => {
    const files = [
      file('old', 'photo', '2026-05-01'),
      file('new', 'photo', '2026-06-02'),
      file('s1', 'supplement'),
      file('s2', 'supplement'),
    ];
    expect(exhibitsOf(files, names, NO_PROOF).map(({ pictures }) => pictures[0]?.id)).toEqual([
      'new',
      's1',
      's2',
    ]);
  });

  it('show the newest picture of a slot that only this service has, by its name', () => {
    const files = [
      file('page', 'data_page'),
      file('old', 'school_photo', '2026-05-01'),
      file('new', 'school_photo', '2026-06-02'),
      file('s', 'supplement'),
    ];
    const exhibits = exhibitsOf(files, names, NO_PROOF);
    expect(exhibits.map(({ name }) => name)).toEqual(['page', 'slot school_photo', 'more 1']);
    expect(exhibits[1]?.pictures.map(({ id }) => id)).toEqual(['new']);
  });

  it('show what proves presence by its own name, not among further pictures', () => {
    const files = [
      file('c1', 'supplement'),
      file('c2', 'supplement'),
      file('x', 'supplement'),
      file('s', 'supplement'),
    ];
    const proof = { capture: { fileIds: ['c1', 'c2'] }, stamp: { fileId: 's' } };
    const exhibits = exhibitsOf(files, names, proof);
    expect(exhibits.map(({ name }) => name)).toEqual(['words', 'stamp', 'more 1']);
    expect(exhibits[0]?.pictures.map(({ name }) => name)).toEqual(['words 1', 'words 2']);
    expect(exhibits[2]?.pictures[0]?.id).toBe('x');
  });
});
