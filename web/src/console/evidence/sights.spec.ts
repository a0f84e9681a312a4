import type { FileSlot } from '@lingshi/domain/order/order.form.ts';
import { describe, expect, it } from 'vitest';
import { viewsOf } from './sights.ts';

const names = {
  pair: 'pair',
  photo: 'photo',
  data_page: 'page',
  supplement: (count: number) => `more ${count}`,
};
const file = (id: string, slot: FileSlot, createdAt = '2026-06-01') => ({ id, slot, createdAt });

describe('the ways to look at the pictures', () => {
  it('begin with photo beside data page', () => {
    const sights = viewsOf([file('b', 'data_page'), file('a', 'photo')], names);
    expect(sights.map(({ name }) => name)).toEqual(['pair', 'photo', 'page']);
    expect(sights[0]?.pictures.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('have no pair where one of the two is missing', () => {
    expect(viewsOf([file('b', 'data_page')], names).map(({ name }) => name)).toEqual(['page']);
  });

  it('show the newest picture of a slot, and every supplement', () => {
    const files = [
      file('old', 'photo', '2026-05-01'),
      file('new', 'photo', '2026-06-02'),
      file('s1', 'supplement'),
      file('s2', 'supplement'),
    ];
    expect(viewsOf(files, names).map(({ pictures }) => pictures[0]?.id)).toEqual(['new', 's1', 's2']);
  });
});
