import { wordsOf } from '../../kit/words.ts';

export const useFamilyPaneWords = wordsOf({
  'family.title': { zh: '一起办的一家 {count} 份', en: 'Filed together: a family of {count}' },
  'family.awaited': { zh: '材料待收，可能在同一信封', en: 'papers awaited, perhaps in this envelope' },
  'family.hint': { zh: '各办各的，打开会留记录。', en: 'Each goes its own way; opening one is logged.' },
});
