/** Words of the submission receipt. */
export const RECEIPT_WORDS = {
  title: { zh: '提交回执', en: 'Submission receipt' },
  lead: {
    zh: '您的申请已经提交。以后查询、来信都请用这个订单号。',
    en: 'Your application is in. Quote this application number whenever you ask about it.',
  },
  wait: { zh: '现在先不要寄材料', en: 'Do not mail any papers yet' },
  waitText: {
    zh: '审核通过后，我们会通知您，并给您邮寄地址和材料清单。提前寄来的材料可能对不上订单。',
    en: 'We will tell you when the review has passed, with the address and your packing list. Papers that come early may not find your application.',
  },
  name: { zh: '申请人', en: 'Applicant' },
  submitted: { zh: '提交时间', en: 'Submitted' },
  asked: { zh: '申请事项', en: 'Application' },
  post: { zh: '办理馆', en: 'Consulate' },
  fee: { zh: '费用', en: 'Fee' },
  feeMailed: { zh: '随材料寄出，现在不用付', en: 'mailed with your papers, not due now' },
  feeBrought: { zh: '到馆时付，现在不用付', en: 'paid when you come, not due now' },
  onBehalf: {
    zh: '本申请由使领馆工作人员应本人请求代为填写、提交，本人没有在线签字。',
    en: 'An officer of the consulate filled in and filed this application at the person’s request; the person has not signed online.',
  },
  rules: { zh: '适用的规则版本', en: 'Rules that apply' },
  rulesHint: { zh: '以后规则改了，这份订单也不变', en: 'later changes do not touch this application' },
  next: { zh: '接下来', en: 'What comes next' },
  step: { zh: '步骤', en: 'Step' },
  turn: { zh: '轮到谁', en: 'Whose turn' },
  when: { zh: '时间', en: 'When' },
  workingDays: { zh: '约{span}个工作日', en: 'about {span} working days' },
  days: { zh: '约{span}天', en: 'about {span} days' },
  applicant: { zh: '您', en: 'You' },
  byPost: { zh: '使领馆', en: 'The consulate' },
  nobody: { zh: '无需操作', en: 'Nobody' },
  // Rule: notice 三(六).
  fraud: {
    zh: '使领馆不会在电话或视频里向您收钱。打电话来要钱的，都是骗子，请挂断。',
    en: 'The consulate never asks for money by phone or video. If a caller does, hang up.',
  },
} as const;
