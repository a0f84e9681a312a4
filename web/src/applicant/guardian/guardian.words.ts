import { wordsOf } from '../../kit/words.ts';

export const useGuardianWords = wordsOf({
  'guardian.title': { zh: '监护人签字', en: 'Sign as a guardian' },
  'guardian.lede': {
    zh: '输入另一位监护人给您的邀请码，先看清楚再签字。',
    en: 'Enter the code the other guardian gave you, and read what you sign.',
  },
  'guardian.code': { zh: '邀请码', en: 'The code' },
  'guardian.code_missing': { zh: '请输入对方给您的邀请码', en: 'Enter the code you were given' },
  'guardian.look': { zh: '查看内容', en: 'See what it is for' },
  'guardian.name_first': { zh: '请先填写您的姓名', en: 'Please give your name first' },
  'guardian.name_text': {
    zh: '签字的人要先说明自己是谁。填好后会回到这里。',
    en: 'Whoever signs says who they are. You come back here afterwards.',
  },
  'guardian.paper_title': {
    zh: '没有中国护照和居民身份证？请在纸上签',
    en: 'No Chinese passport or identity card? Sign on paper',
  },
  'guardian.paper_text': {
    zh: '在线签字要用中国护照或居民身份证号码。没有的人，例如外国公民，先不要用邀请码：请告诉提交申请的监护人，由对方改成“在纸上签，拍照上传”。您在同意书上签字就行，不用注册。',
    en: 'Signing here takes the number of a Chinese passport or identity card. Without one, as a citizen of another country, do not use the code: tell the guardian who files, who changes it to “On paper, as a picture”. You sign the letter of consent and need no account.',
  },
  'guardian.give_name': { zh: '填写姓名', en: 'Give my name' },
  'guardian.child': { zh: '申请人', en: 'Applicant' },
  'guardian.place': { zh: '您代表哪位监护人签字', en: 'Whose signature this is' },
  'guardian.place_differs': {
    zh: '{name}。您账户上的姓名或出生日期和申请里填的不一样：不是您就不要签；签了，工作人员会来核对。',
    en: '{name}. The name or date of birth of your account is another: if this is not you, do not sign. If you sign, an officer will check.',
  },
  'guardian.child_born': { zh: '{child}，{year} 年出生', en: '{child}, born in {year}' },
  'guardian.service': { zh: '办理', en: 'Service' },
  'guardian.post': { zh: '受理的使领馆', en: 'Consulate' },
  'guardian.due': { zh: '请在这一天前签字', en: 'To be signed by' },
  'guardian.declared': { zh: '提交申请的监护人已经声明', en: 'The guardian who filed has declared' },
  'guardian.yes': { zh: '是', en: 'Yes' },
  'guardian.no': { zh: '否', en: 'No' },
  'guardian.sign_here': { zh: '在框里手写您自己的姓名', en: 'Write your own name by hand in the box' },
  'guardian.sign_hint': { zh: '横着写，写在中间。', en: 'From left to right, in the middle.' },
  'guardian.sign_missing': { zh: '请签名', en: 'Please sign' },
  'guardian.about': {
    zh: '签字后，提交申请的监护人和受理的使领馆会看到您的姓名。初审通过前可以撤回。',
    en: 'Once you sign, the guardian who filed and the consulate see your name. You can take it back until the first review has passed.',
  },
  'guardian.sign': { zh: '签字', en: 'Sign' },
  'guardian.decline': { zh: '我不签字', en: 'I do not sign' },
  'guardian.other_code': { zh: '换一个邀请码', en: 'Use another code' },
  'guardian.thanks': { zh: '已签字，谢谢', en: 'Signed. Thank you' },
  'guardian.thanks_text': {
    zh: '受理的使领馆会继续办理。您不用再做什么。',
    en: 'The consulate goes on with it. There is nothing more for you to do.',
  },
  'guardian.declined': { zh: '好的，您没有签字', en: 'All right, you have not signed' },
  'guardian.declined_text': {
    zh: '邀请码已失效，提交申请的监护人会看到。',
    en: 'The code no longer works, and the guardian who filed sees that.',
  },
  'guardian.mine': { zh: '我签过的', en: 'What I signed' },
  'guardian.signed_at': { zh: '签字时间', en: 'Signed' },
  'guardian.take_back': { zh: '撤回签字', en: 'Take my signature back' },
});
