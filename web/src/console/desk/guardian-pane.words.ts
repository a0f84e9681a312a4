import { wordsOf } from '../../kit/words.ts';

export const useGuardianPaneWords = wordsOf({
  'guardians.title': { zh: '监护人签字', en: 'Guardians’ signatures' },
  'guardians.count': { zh: '已签', en: 'Signed' },
  'guardians.of': { zh: '{there} / {wanted} 位', en: '{there} of {wanted}' },
  'guardians.named': {
    zh: '表中所填的第二位监护人：{name} {day}',
    en: 'Second guardian in the form: {name} {day}',
  },
  'guardians.other': { zh: '另一位监护人', en: 'Another guardian' },
});
