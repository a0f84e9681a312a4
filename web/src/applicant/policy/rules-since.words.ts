import { wordsOf } from '../../kit/words.ts';

export const useRulesSinceWords = wordsOf({
  'since.title': { zh: '开始填写以后，规定有变化', en: 'The rules changed after you began' },
  'since.kept': {
    zh: '您是{day}开始填的。填过的内容和图片都还在，按新规定核对下面几点就行。',
    en: 'You began on {day}. What you wrote and your pictures are all kept. Only these points are different now:',
  },
  'since.fee': { zh: '费用从{before}改为{after}', en: 'The fee is {after} instead of {before}' },
  'since.no_fee': { zh: '不收费', en: 'nothing' },
  'since.material_new': { zh: '现在还需要：{name}', en: 'Also needed now: {name}' },
  'since.material_gone': { zh: '不再需要：{name}', en: 'No longer needed: {name}' },
  'since.material_perhaps': {
    zh: '看您的情况，可能需要：{name}',
    en: 'Perhaps needed, depending on your case: {name}',
  },
  'since.guardians': {
    zh: '要签字的监护人：{after} 位（原来 {before} 位）',
    en: 'Guardians who sign: {after} instead of {before}',
  },
  'since.path': { zh: '提交以后的步骤也变了', en: 'The steps after sending are different, too' },
});
