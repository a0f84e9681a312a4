import { describe, expect, test } from 'vitest';
import { compareCatalogues } from './catalogues.ts';

describe('two catalogues', () => {
  test('that say the same are taken, also where the plural is spelt in one language only', () => {
    const zh = { zh: { left: '还有 {count} 天' } };
    const en = { en: { left: '{count} {count|day|days} left' } };
    expect(compareCatalogues(zh, en)).toEqual([]);
  });

  test('with a key in one language only are refused', () => {
    expect(compareCatalogues({ zh: { a: '甲' } }, { en: { b: 'B' } })).toEqual([
      '0.a has no English',
      '0.b has no Chinese',
    ]);
  });

  test('that fill different places are refused', () => {
    expect(compareCatalogues({ zh: { a: '在{day}前' } }, { en: { a: 'before' } })).toHaveLength(1);
  });

  test('with an empty or untranslated phrase are refused', () => {
    expect(compareCatalogues({ zh: { a: ' ' } }, { en: { a: 'x' } })).toEqual(['0.a is empty']);
    expect(
      compareCatalogues({ zh: { a: 'Please sign here' } }, { en: { a: 'Please sign here' } }),
    ).toHaveLength(1);
  });
});
