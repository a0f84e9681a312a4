import { wordsOf } from '../../kit/words.ts';

export const useStartWords = wordsOf({
  'start.title': { zh: '给谁办？', en: 'Who is it for?' },
  'start.lede': {
    zh: '一个人一份申请。填一页存一页，随时可以停。',
    en: 'One application for each person. Every page is saved as you write; stop whenever you like.',
  },
  'start.who': { zh: '申请人', en: 'Applicant' },
  'start.self': { zh: '本人', en: 'Myself' },
  'start.child': { zh: '孩子', en: 'My child' },
  'start.spouse': { zh: '配偶', en: 'My spouse' },
  'start.parent': { zh: '父母', en: 'My parent' },
  'start.ward': { zh: '我监护的人', en: 'I am the guardian' },
  'start.other': { zh: '其他亲友', en: 'Relative or friend' },
  'start.held': { zh: '受委托代办', en: 'Under a mandate' },
  'start.somebody': { zh: '名单里没有？添加一位', en: 'Not in the list? Add a person' },
  'start.together': { zh: '几个人一起办', en: 'Apply for several people together' },
  'start.go': { zh: '开始填写', en: 'Begin' },
  'start.choose': { zh: '请选择给谁办。', en: 'Choose who it is for.' },
  'start.name_first_title': { zh: '先填写您的实名信息', en: 'Your own name comes first' },
  'start.no_document': { zh: '护照和身份证都没有？', en: 'Neither passport nor identity card?' },
  'start.name_first_text': {
    zh: '要有账户持有人的姓名和证件号码，才能为自己或别人申请（通知三(二)）。',
    en: 'Name and document number of the account holder are needed before anybody’s application (notice 三(二)).',
  },
  'start.name_first_go': { zh: '去填写', en: 'Fill it in' },
  'start.live_title': { zh: '{label}已有一份申请在办', en: '{label} has an application under way' },
  'start.live_text': {
    zh: '按规定，一个人同时只能办一份，也不能再交给别的馆（通知开头第 4 段）。',
    en: 'The rules allow one at a time for each person, across all consulates (notice, opening, paragraph 4).',
  },
  'start.draft_title': { zh: '{label}已有一份没填完的草稿', en: '{label} has a draft already' },
  'start.draft_text': {
    zh: '接着填就好，不用从头开始。',
    en: 'Go on with it; nothing has to be written twice.',
  },
  'start.to_live': { zh: '去看那份', en: 'See that one' },
  'start.to_draft': { zh: '接着填', en: 'Go on with it' },
});
