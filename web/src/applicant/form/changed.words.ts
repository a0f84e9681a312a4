import { wordsOf } from '../../kit/words.ts';

export const useChangedWords = wordsOf({
  'changed.title': { zh: '这一页在别处有了新内容', en: 'This page was changed elsewhere' },
  'changed.text': {
    zh: '可能是另一个窗口或另一台设备保存的。两边都还在，没有互相覆盖。您要保留哪一份？',
    en: 'Another window or device saved it. Both are still here, neither was overwritten. Which do you want?',
  },
  'changed.when': { zh: '那边的保存时间：{when}', en: 'The other was saved {when}' },
  'changed.here': { zh: '这里', en: 'Here' },
  'changed.there': { zh: '那边', en: 'There' },
  'changed.drawn': { zh: '有签名', en: 'signed' },
  'changed.mine': { zh: '保留我这份', en: 'Keep mine' },
  'changed.theirs': { zh: '用那边的', en: 'Use the other' },
});
