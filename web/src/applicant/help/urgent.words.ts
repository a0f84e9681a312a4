import { wordsOf } from '../../kit/words.ts';

/** What is written to a consulate is the same text in every build: in Chinese or in English, as the person chooses. */
export const useUrgentWords = wordsOf({
  'urgent.title': { zh: '人道主义的特殊紧急情况', en: 'A humanitarian emergency' },
  'urgent.lede': {
    zh: '不在这里排队，直接写邮件或打电话给使领馆。这一页存在本机，没有网络也能打开。',
    en: 'Do not queue here: write to or call the consulate. This page is kept on the device and opens without a network.',
  },
  'urgent.who': { zh: '谁能用', en: 'Who may use it' },
  'urgent.who_need': {
    zh: '确有人道主义特殊紧急需要的中国公民，例如家人病危、去世，自己要马上就医。是否算，由使领馆决定。',
    en: 'Chinese citizens in a humanitarian emergency, such as a dying or deceased relative, or treatment that cannot wait. The consulate decides whether it is one.',
  },
  'urgent.who_not': {
    zh: '只是订好了行程、护照快到期，不算；请在这里办。',
    en: 'A journey that is booked or a passport that runs out is none; apply here instead.',
  },
  'urgent.who_abroad': {
    zh: '人身安全有危险时，先报警，再打 12308。',
    en: 'If somebody is in danger, call the police first, then 12308.',
  },
  'urgent.source': { zh: 'notice 三(三)', en: 'notice 三(三)' },
  'urgent.proof': { zh: '要附什么证明', en: 'What proof to add' },
  'urgent.proof_rule': {
    zh: '能证明这件急事的材料，拍照或扫描附在邮件里。规定没有列出清单，常见的有：',
    en: 'Whatever proves the emergency, as a photo or a scan attached to the e-mail. The rules name no list; usual ones are:',
  },
  'urgent.proof_illness': {
    zh: '医院的病危通知、诊断书或住院证明',
    en: 'a hospital’s notice, diagnosis or admission',
  },
  'urgent.proof_death': {
    zh: '死亡证明，或殡仪馆、医院的文件',
    en: 'a death certificate, or a paper of the hospital',
  },
  'urgent.proof_kinship': { zh: '和当事人的亲属关系证明', en: 'proof of how you are related' },
  'urgent.proof_identity': {
    zh: '您的护照资料页，或其他能说明中国国籍的证件',
    en: 'the data page of your passport, or another proof of Chinese nationality',
  },
  'urgent.where': { zh: '写到哪里', en: 'Where to write' },
  'urgent.document': { zh: '要办什么？', en: 'What do you need?' },
  'urgent.passport': { zh: '护照', en: 'A passport' },
  'urgent.travel_document': { zh: '旅行证', en: 'A travel document' },
  'urgent.post': { zh: '哪个使领馆？', en: 'Which consulate?' },
  'urgent.no_mail': {
    zh: '还不知道这个馆收这类邮件的邮箱，请打电话问。',
    en: 'The mailbox of this consulate for this is not known. Please call and ask.',
  },
  'urgent.away': {
    zh: '各馆的邮箱没有存到本机。有网络时再打开一次，或先打热线。',
    en: 'The mailboxes are not kept on this device yet. Open the page again with a network, or call the hotline.',
  },
  'urgent.language': { zh: '邮件用什么语言写？', en: 'In which language?' },
  'urgent.in_zh': { zh: '中文', en: 'Chinese' },
  'urgent.in_en': { zh: 'English', en: 'English' },
  'urgent.to': { zh: '收件邮箱', en: 'To' },
  'urgent.subject': { zh: '主题', en: 'Subject' },
  'urgent.body': { zh: '正文', en: 'Text' },
  'urgent.open': { zh: '在邮件程序里打开', en: 'Open in your mail program' },
  'urgent.fill': {
    zh: '横线处请自己填写，再附上证明。邮件没有加密，不要写密码、验证码和银行卡号。',
    en: 'Fill in the blanks and attach the proof. E-mail is not encrypted: write no password, code or card number.',
  },
  'urgent.money': {
    zh: '使领馆不会在邮件或电话里要您转账。要钱的都是骗子。',
    en: 'No consulate asks for a transfer by e-mail or phone. Whoever does is a fraud.',
  },
  'urgent.call': { zh: '打电话', en: 'Call' },
  'urgent.hotline': { zh: '全球领事保护热线，24 小时', en: 'Consular hotline, day and night' },
  'letter.zh_subject_passport': {
    zh: '人道主义特殊紧急情况，申办护照（{post}）',
    en: '人道主义特殊紧急情况，申办护照（{post}）',
  },
  'letter.zh_subject_travel_document': {
    zh: '人道主义特殊紧急情况，申办旅行证（{post}）',
    en: '人道主义特殊紧急情况，申办旅行证（{post}）',
  },
  'letter.zh_body': {
    zh: '您好：\n\n因人道主义特殊紧急情况，我等不及通过平台申请，请求协助办理。\n\n申请人姓名和拼音：______\n出生日期：______\n为谁写（本人/其他人，关系）：______\n现在所在的城市和州：______\n电话：______\n\n发生了什么事：______\n最迟哪一天需要证件：______\n现有证件和有效期（没有请写明）：______\n\n附件（证明材料）：______\n\n谢谢。',
    en: '您好：\n\n因人道主义特殊紧急情况，我等不及通过平台申请，请求协助办理。\n\n申请人姓名和拼音：______\n出生日期：______\n为谁写（本人/其他人，关系）：______\n现在所在的城市和州：______\n电话：______\n\n发生了什么事：______\n最迟哪一天需要证件：______\n现有证件和有效期（没有请写明）：______\n\n附件（证明材料）：______\n\n谢谢。',
  },
});
