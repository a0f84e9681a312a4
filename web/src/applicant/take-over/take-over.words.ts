import { wordsOf } from '../../kit/words.ts';

export const useTakeOverWords = wordsOf({
  'take.title': { zh: '接收使领馆代办的申请', en: 'Take over an application' },
  'take.lede': {
    zh: '使领馆工作人员代您提交了一份申请。输入邮件或短信里的接收码和申请人的出生日期，以后就在自己的账户里查看和办理。',
    en: 'An officer filed an application on your behalf. Enter the code from the e-mail or text message and the applicant’s birth date; from then on you see it in your own account.',
  },
  'take.code': { zh: '接收码', en: 'Code' },
  'take.code_hint': {
    zh: '十个字符，例如 7K2MD-0QX4T。',
    en: 'Ten letters and digits, such as 7K2MD-0QX4T.',
  },
  'take.code_missing': { zh: '请输入接收码。', en: 'Enter the code.' },
  'take.birth_day': { zh: '申请人的出生日期', en: 'The applicant’s birth date' },
  'take.birth_day_missing': { zh: '请写完整的出生日期。', en: 'Enter the whole date.' },
  'take.who': { zh: '申请人是您的', en: 'The applicant is' },
  'take.who_self': { zh: '本人', en: 'myself' },
  'take.who_child': { zh: '子女', en: 'my child' },
  'take.who_spouse': { zh: '配偶', en: 'my spouse' },
  'take.who_parent': { zh: '父母', en: 'my parent' },
  'take.who_ward': { zh: '被监护人', en: 'my ward' },
  'take.who_other': { zh: '其他人', en: 'somebody else' },
  'take.do': { zh: '接收', en: 'Take over' },
  'take.after': {
    zh: '接收后，工作人员不再代您填写。申请上写明由使领馆代为提交；需要您亲笔签字的，使领馆会告诉您。',
    en: 'After that no officer fills it in for you. It stays marked as filed by the consulate, which tells you what you still have to sign by hand.',
  },
});
