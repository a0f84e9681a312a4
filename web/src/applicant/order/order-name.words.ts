import { wordsOf } from '../../kit/words.ts';

export const useNameWords = wordsOf({
  'order_name.of': { zh: '{service}·{kind}', en: '{service}: {kind}' },
});
