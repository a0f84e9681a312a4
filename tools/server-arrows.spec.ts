import { expect, test } from 'vitest';
import { arrowsOf, importsBack, importsBetween } from './server-arrows.ts';

const ORDER = ['platform', 'account', 'order', 'face'];
const DOWN = { from: 'server/src/face/face.load.ts', to: 'server/src/order/order.load.ts' };
const UP = { from: 'server/src/order/order.load.ts', to: 'server/src/face/face.store.ts' };

test('an import that runs back up is found, whatever it imports', () => {
  expect(importsBack([DOWN, UP], ORDER)).toEqual([UP]);
  expect(arrowsOf(importsBack([DOWN, UP, UP], ORDER))).toEqual(['order → face']);
});

test('tests, programs and the folder itself look where they like', () => {
  const free = ['order/order.test.ts', 'main.ts', 'face/face.find.ts'].map((from) => ({
    from: `server/src/${from}`,
    to: UP.to,
  }));
  expect(importsBetween(free)).toEqual([]);
});

test('a folder without a place counts, from either side', () => {
  const news = { from: 'server/src/news/news.ts', to: 'server/src/account/account.store.ts' };
  const read = { from: 'server/src/face/face.load.ts', to: 'server/src/news/news.ts' };
  expect(importsBack([news, read], ORDER)).toEqual([news, read]);
});
