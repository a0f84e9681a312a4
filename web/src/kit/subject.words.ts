import { wordsOf } from './words.ts';

/** What a row of the rules is about, for whoever reads the rules themselves. */
export const useSubjectWords = wordsOf({
  'subject.offer': { zh: '是否开办', en: 'Whether it is offered' },
  'subject.filing': { zh: '在哪里办', en: 'Where to apply' },
  'subject.fee': { zh: '费用', en: 'Fee' },
  'subject.payment': { zh: '付款方式', en: 'Payment' },
  'subject.material': { zh: '材料', en: 'Papers and pictures' },
  'subject.mail': { zh: '邮寄要求', en: 'Mailing' },
  'subject.stage': { zh: '步骤和大概时间', en: 'Steps and usual times' },
  'subject.deadline': { zh: '期限', en: 'Time limit' },
  'subject.photo': { zh: '照片要求', en: 'Photo' },
  'subject.face_check': { zh: '人脸核验', en: 'Face check' },
  'subject.consent': { zh: '同意事项', en: 'Consent' },
  'subject.declaration': { zh: '声明', en: 'Declaration' },
  'subject.age': { zh: '年龄界限', en: 'Age limit' },
  'subject.withdrawal': { zh: '撤回', en: 'Withdrawal' },
  'subject.hold': { zh: '材料暂扣的原因', en: 'Why papers are held' },
  'subject.refusal': { zh: '不予办理的原因', en: 'Why an application is refused' },
  'subject.path': { zh: '办理流程', en: 'Way through the post' },
  'subject.guardian': { zh: '监护人签字', en: 'Guardians who sign' },
  'subject.route': { zh: '该办哪一项', en: 'Which service it is' },
  'subject.warning': { zh: '办理须知', en: 'Before you apply' },
  'confidence.official': { zh: '官方网页', en: 'official page' },
  'confidence.notice': { zh: '公告原文', en: 'the notice' },
  'confidence.unconfirmed': { zh: '未经证实', en: 'unconfirmed' },
  'confidence.ours': { zh: '本平台或本馆自定', en: 'our own rule' },
});
