import { wordsOf } from './words.ts';

export const useCopyWords = wordsOf({
  'copy.do': { zh: '复制', en: 'Copy' },
  'copy.done': { zh: '已复制', en: 'Copied' },
});
