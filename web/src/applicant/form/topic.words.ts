import { wordsOf } from '../../kit/words.ts';

export const TOPIC_WORDS = {
  'person.name': { zh: '姓名和出生资料', en: 'Name and birth' },
  'person.title': { zh: '新护照给谁办？', en: 'Who is the new passport for?' },
  'person.why': {
    zh: '这些会印在新护照上，请照现在的护照和身份证填写。',
    en: 'This is printed in the new passport. Write it as your passport and identity card have it.',
  },
  'document.name': { zh: '现在的护照', en: 'Present passport' },
  'document.title': { zh: '您现在用的是哪本护照？', en: 'Which passport do you hold now?' },
  'document.why': {
    zh: '旧护照要凭号码和日期核对、注销。',
    en: 'Its number and dates are needed to check and cancel it.',
  },
  'endorsement.name': { zh: '加注', en: 'Endorsements' },
  'endorsement.title': { zh: '护照上要加注别的姓名吗？', en: 'Should another name be added?' },
  'endorsement.why': {
    zh: '有曾用名、婚后姓，或外文姓名时可以加注。不需要就选“不要”。',
    en: 'A former, married or foreign name can be added. If you need none, choose “No”.',
  },
  'presence.name': { zh: '所在国家', en: 'Country you are in' },
  'presence.title': { zh: '您现在人在{country}吗？', en: 'Are you in {country} now?' },
  'presence.why': {
    zh: '规定要求申请人身在当地才能申请。只记下国家和精度，不记位置。',
    en: 'The rules ask that you are here when you apply. Only country and accuracy are kept, not the position.',
  },
  'stay.name': { zh: '在这里的生活', en: 'Life here' },
  'stay.title': { zh: '您什么时候来的，在这里做什么？', en: 'When did you come, and what do you do here?' },
  'stay.why': { zh: '工作人员用来核对出入境记录。', en: 'An officer compares it with the entry record.' },
  'address_abroad.name': { zh: '现在的住址', en: 'Where you live' },
  'address_abroad.title': { zh: '您现在住在哪里？', en: 'Where do you live now?' },
  'address_abroad.why': {
    zh: '住址决定哪个馆优先受理，新护照也可以寄到这里。',
    en: 'It decides which post serves you first. The new passport can come here too.',
  },
  'post.name': { zh: '受理的领事馆', en: 'Post' },
  'post.title': { zh: '交给哪个领事馆办？', en: 'Which post should handle it?' },
  'post.why': {
    zh: '同一国家的馆都可以选，一份申请只能交给一个馆。',
    en: 'You may choose any post of the country, but only one for an application.',
  },
  'return_mail.name': { zh: '新护照寄到哪里', en: 'Where the passport goes' },
  'return_mail.title': { zh: '新护照寄到哪里？', en: 'Where should the new passport go?' },
  'return_mail.why': {
    zh: '旧护照注销后，和新护照一起寄回。',
    en: 'The old one is cancelled and comes back with it.',
  },
  'family.name': { zh: '家人', en: 'Family' },
  'family.title': { zh: '您的家人有谁？', en: 'Who is your family?' },
  'family.why': {
    zh: '工作人员用来核对身份。没有或不清楚，也是回答。',
    en: 'An officer uses it to confirm who you are. “None” and “not known” are answers too.',
  },
  'address_home.name': { zh: '国内地址和联系人', en: 'Address and contact in China' },
  'address_home.title': { zh: '您在国内的地址和联系人？', en: 'Your address and a contact in China' },
  'address_home.why': {
    zh: '用来核对身份，平时不会联系他们。',
    en: 'To confirm who you are. Normally nobody is called.',
  },
  'contact.name': { zh: '联系方式', en: 'How to reach you' },
  'contact.title': { zh: '有事怎么找到您？', en: 'How do we reach you?' },
  'contact.why': {
    zh: '要补材料或面谈时，按这里通知您。',
    en: 'If papers are missing or an interview is needed, you hear of it here.',
  },
  'photo.name': { zh: '证件照片', en: 'Portrait photo' },
  'photo.title': { zh: '新护照用哪张照片？', en: 'Which photo goes into the passport?' },
  'photo.why': {
    zh: '拍一张，或从相册里选。先上传，工作人员会再看。',
    en: 'Take one or choose one. Upload it; an officer looks at it too.',
  },
  'data_page.name': { zh: '护照资料页', en: 'Passport data page' },
  'data_page.title': { zh: '请拍下现在护照的资料页', en: 'Take a picture of the data page of your passport' },
  'data_page.why': {
    zh: '就是有照片、姓名和两行机读码的那一页。',
    en: 'The page with your photo, your name and two machine-readable lines.',
  },
  'supplement.name': { zh: '补充材料', en: 'Further papers' },
  'supplement.title': { zh: '上传领事馆要的材料', en: 'Upload what the post asked for' },
  'supplement.why': {
    zh: '领事馆要几份就传几份，每份一张图片。',
    en: 'As many as were asked for, one picture each.',
  },
  'declaration.name': { zh: '国籍状况声明', en: 'Nationality status' },
  'declaration.title': { zh: '国籍状况声明', en: 'Declaration of nationality status' },
  'declaration.why': { zh: '如实回答，最后手写签名。', en: 'Answer truthfully, then sign by hand.' },
  'consents.name': { zh: '须知和同意', en: 'Points to agree to' },
  'consents.title': { zh: '这几件事，您都同意吗？', en: 'Do you agree to each of these?' },
  'consents.why': {
    zh: '一项一项读，同意就勾上。',
    en: 'Read one after another, and tick what you agree to.',
  },
} as const;

export const useTopicWords = wordsOf(TOPIC_WORDS);
