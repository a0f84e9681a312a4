import { wordsOf } from '../../kit/words.ts';

export const usePageWords = wordsOf({
  'form.save_next': { zh: '保存，下一步', en: 'Save and go on' },
  'form.save_back': { zh: '保存，回去核对', en: 'Save and check again' },
  'form.save': { zh: '保存', en: 'Save' },
  'form.over': { zh: '{service} · {label}', en: '{service} · {label}' },
  'form.you_means': { zh: '题目里的“您”指{label}', en: '“you” means {label}' },
  'form.presence': { zh: '所在国家', en: 'Country you are in' },
  'form.printed': { zh: '证件上这样印', en: 'Printed like this' },
  'form.not_saved': { zh: '还没有保存到服务器', en: 'Not saved on the server yet' },
  'form.title': { zh: '填写申请', en: 'Fill in the application' },
});
