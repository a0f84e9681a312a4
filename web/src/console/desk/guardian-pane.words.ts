import { wordsOf } from '../../kit/words.ts';

export const useGuardianPaneWords = wordsOf({
  'guardians.title': { zh: '监护人签字', en: 'Guardians’ signatures' },
  'guardians.count': { zh: '已签', en: 'Signed' },
  'guardians.of': { zh: '{there} / {wanted} 位', en: '{there} of {wanted}' },
  'guardians.other': { zh: '另一位监护人', en: 'Another guardian' },
});
