import { wordsOf } from '../../kit/words.ts';

const words = {
  'proposed.title': { zh: '照您说过的先填好了', en: 'Filled in from what you told us before' },
  'proposed.text': {
    zh: '请核对，不对的改掉；保存以后才算您的回答。',
    en: 'Check it and change what is not right. It counts as your answer once you save the page.',
  },
} as const;

export const useProposedWords = wordsOf(words);
