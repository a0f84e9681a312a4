import { wordsOf } from '../../kit/words.ts';

export const useExceptionWords = wordsOf({
  'exception.title': {
    zh: '有特殊原因？可以请使领馆考虑例外',
    en: 'Is there a reason to make an exception?',
  },
  'exception.text': {
    zh: '例如另一份申请不是您同意提交的，或者那一馆已无法联系。工作人员看过后提出，由另一位工作人员决定。另一份申请的申请人会收到通知。',
    en: 'For example, the other application was filed against your will, or that consulate cannot be reached. One officer looks at it, a second one decides. The applicant of the other application is told.',
  },
  'exception.reason': { zh: '请写明原因', en: 'Say why' },
  'exception.reason_hint': {
    zh: '只有这一馆的工作人员能看到。',
    en: 'Only officers of this consulate read it.',
  },
  'exception.reason_missing': { zh: '请用几句话写明原因。', en: 'Write the reason in a few words.' },
  'exception.send': { zh: '请使领馆考虑例外', en: 'Ask for an exception' },
  'exception.wished': { zh: '已请使领馆考虑例外', en: 'The consulate was asked for an exception' },
  'exception.asked': { zh: '使领馆正在决定', en: 'The consulate is deciding' },
  'exception.granted': { zh: '例外已获允许，请再次提交', en: 'The exception is granted: submit again' },
  'exception.denied': { zh: '没有允许例外', en: 'The exception was not granted' },
  'exception.ended': { zh: '允许例外的期限已过', en: 'The time for the exception is over' },
  'exception.used': { zh: '例外已用', en: 'The exception was used' },
  'exception.reference': {
    zh: '联系使领馆时请报编号 {reference}。填写的内容都还在。',
    en: 'When you contact the consulate, give the reference {reference}. What you filled in is kept.',
  },
  'exception.until': { zh: '在此之前有效，只能用一次：', en: 'It can be used once, before:' },
});
