import { wordsOf } from '../../kit/words.ts';

const words = {
  'precheck.title': { zh: '我需要什么', en: 'What do I need?' },
  'precheck.over': {
    zh: '我需要什么 · 第 {step} 题',
    en: 'What do I need? · Question {step}',
  },
  'precheck.intro': {
    zh: '不用注册，也不会记下您是谁。答错了，返回再选就行。',
    en: 'No account is needed and nothing is noted of who you are. A wrong answer? Go back and choose again.',
  },
  'precheck.result': { zh: '查到了', en: 'Here is what you need' },
  'precheck.given': { zh: '您的回答', en: 'Your answers' },
  'precheck.urgent': { zh: '谁能用、怎么写：现成的邮件', en: 'Who may use it, and a ready e-mail' },
  'precheck.other_account': {
    zh: '您用邮箱或手机号就能注册，不用证件。再请一位完成实名核验的家人或朋友代办：您把邀请码给对方，对方接受以后替您填写；您随时能看到、能结束。',
    en: 'You can open an account with an e-mail address or a phone number alone. Then ask a relative or friend whose name is verified: you give them a code, they accept it and file for you; you see everything and can end it at any time.',
  },
  'precheck.ask_somebody': { zh: '请人代办', en: 'Ask somebody to file for me' },
  'precheck.been_asked': { zh: '有人请我代办', en: 'I was asked to file for somebody' },
  'precheck.no_document': { zh: '没有证件的账号能做什么', en: 'What an account without a document can do' },
  'precheck.meanwhile': { zh: '同时可以', en: 'Meanwhile' },
  'precheck.instead': { zh: '照常办：{service}·{kind}', en: 'Apply the ordinary way: {service}, {kind}' },
  'precheck.first_steps': { zh: '护照丢了，先做什么', en: 'The passport is gone: what to do first' },
  'precheck.closed': { zh: '还不能在这里办', en: 'Not here yet' },
  'precheck.again': { zh: '重新回答', en: 'Answer again' },
  'precheck.start': { zh: '开始办理', en: 'Start now' },
  'precheck.fee': { zh: '费用', en: 'Fee' },
  'precheck.fee_unknown': { zh: '请向使领馆询问', en: 'Ask the consulate' },
  'precheck.total': { zh: '合计', en: 'In all' },
  'precheck.time': { zh: '全程', en: 'Time' },
  'precheck.weeks': { zh: '一般 {min}–{max} 周', en: 'Usually {min} to {max} weeks' },
  'precheck.weeks_one': { zh: '一般 {max} 周', en: 'Usually {max} {max|week|weeks}' },
  'precheck.working_days': {
    zh: '一般不超过 {max} 个工作日',
    en: 'Usually within {max} working {max|day|days}',
  },
  'precheck.days': { zh: '一般不超过 {max} 天', en: 'Usually within {max} {max|day|days}' },
  'precheck.time_unknown': { zh: '请向使领馆询问', en: 'Ask the consulate' },
  'precheck.go_there': { zh: '怎么办', en: 'How' },
  'precheck.by_mail': { zh: '网上填，材料邮寄，不用去馆里', en: 'On-line and by mail, no visit' },
  'precheck.collect': { zh: '网上填，做好后本人到馆领取', en: 'On-line, then collect it in person' },
  'precheck.ask_first': { zh: '先写信问使领馆', en: 'Write to the consulate first' },
  'precheck.materials': { zh: '要准备什么', en: 'What to prepare' },
  'precheck.way_form': { zh: '在屏幕上填', en: 'Fill in on the screen' },
  'precheck.way_upload': { zh: '拍照上传', en: 'Photograph and upload' },
  'precheck.way_mail': { zh: '邮寄', en: 'Send by mail' },
  'precheck.way_bring': { zh: '领取时带来', en: 'Bring when you collect it' },
  'precheck.copies': { zh: '{copies} 份', en: '× {copies}' },
  'precheck.perhaps': { zh: '不一定需要', en: 'perhaps' },
  'precheck.minors': {
    zh: '未满{under}周岁的，看情况还要：{names}。',
    en: 'Under {under}, as the case may be, also: {names}.',
  },
  'precheck.wards': {
    zh: '成年人自己不能办、由监护人代办的，看情况还要：{names}。',
    en: 'For an adult who cannot act alone and has a guardian, as the case may be, also: {names}.',
  },
  'precheck.each': { zh: '每多一项：{thing}', en: 'Each one more: {thing}' },
  'precheck.may_come': { zh: '不是人人都有', en: 'not in every case' },
  'precheck.warnings': { zh: '办理以前请知道', en: 'Before you apply' },
  'precheck.steps': { zh: '怎么一步步办', en: 'Step by step' },
  'precheck.turn_applicant': { zh: '您来办', en: 'You' },
  'precheck.turn_post': { zh: '使领馆办', en: 'The consulate' },
  'precheck.ask_whom': { zh: '写给谁、问谁', en: 'Whom to ask' },
  'precheck.which_post': { zh: '您想问哪个馆？', en: 'Which consulate do you want to ask?' },
  'precheck.which_post_hint': {
    zh: '一般是您居住地所属的馆。',
    en: 'Usually the one that serves where you live.',
  },
  'precheck.no_mail': {
    zh: '{post}的邮箱我们没有查实，请打电话，或问热线。',
    en: 'No address of {post} is confirmed. Please call, or ask the hotline.',
  },
  'precheck.phone_of': { zh: '{post}的电话', en: 'Telephone of {post}' },
  'precheck.topic_passport': { zh: '护照事务邮箱', en: 'Passport matters' },
  'precheck.topic_travel_document': { zh: '旅行证事务邮箱', en: 'Travel document matters' },
  'precheck.topic_pension': { zh: '养老金资格认证邮箱', en: 'Pension certification' },
  'precheck.topic_general': { zh: '一般事务邮箱', en: 'General matters' },
} as const;

export const usePrecheckWords = wordsOf(words);

type TopicKey = Extract<keyof typeof words, `precheck.topic_${string}`>;

/** What an address is for; a use the words do not know yet is a general one. */
export function topicWords(topic: string): TopicKey {
  const key = `precheck.topic_${topic}`;
  return key in words ? (key as TopicKey) : 'precheck.topic_general';
}
