import { wordsOf } from '../../kit/words.ts';

export const usePageWords = wordsOf({
  'form.save_next': { zh: '保存，下一步', en: 'Save and go on' },
  'form.save_back': { zh: '保存，回去核对', en: 'Save and check again' },
  'form.save': { zh: '保存', en: 'Save' },
  'form.over': { zh: '{service} · {label}', en: '{service} · {label}' },
  'form.renew': { zh: '换发护照', en: 'Passport renewal' },
  'form.application': { zh: '申请', en: 'Application' },
  'form.you_means': { zh: '替{label}填写，题目里的“您”指{label}。', en: 'For {label}: “you” means {label}.' },
  'form.presence': { zh: '所在国家', en: 'Country you are in' },
  'form.printed': { zh: '新护照上印', en: 'Printed in the new passport' },
  'form.not_saved': { zh: '还没有保存到服务器', en: 'Not saved on the server yet' },
  'form.title': { zh: '填写申请', en: 'Fill in the application' },
});
