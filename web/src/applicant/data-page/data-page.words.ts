import { wordsOf } from '../../kit/words.ts';

export const usePageWords = wordsOf({
  'page.reading': { zh: '正在读取资料页底部的机读码…', en: 'Reading the lines at the bottom of the page…' },
  'page.title': { zh: '从资料页读到的内容', en: 'What we read on the page' },
  'page.lede': {
    zh: '请核对。这是帮您填写的工具，不是正式的证件核验。',
    en: 'Please compare. It helps you to fill in the form; it is no certified check.',
  },
  'page.agrees': { zh: '与您填写的一致', en: 'The same as you typed' },
  'page.agrees_text': {
    zh: '从资料页读到的内容与表中填写的相同。',
    en: 'What we read on the page is what the form says.',
  },
  'page.filled': {
    zh: '还没有填写的几项，可以直接用读到的内容。',
    en: 'Where you typed nothing yet, you can use what was read.',
  },
  'page.differs': {
    zh: '有 {count} 处与您填写的不同',
    en: '{count} {count|field differs|fields differ} from what you typed',
  },
  'page.differs_text': {
    zh: '请对照护照，逐项选择用哪一个。',
    en: 'Please look at the passport and choose for each.',
  },
  'page.other_title': { zh: '这可能是另一个人的资料页', en: 'This may be the page of another person' },
  'page.other_text': {
    zh: '姓名、号码或出生日期有两项以上与填写的不同。请确认上传的是申请人本人的护照。',
    en: 'Two or more of name, number and date of birth differ. Please see that it is the passport of the applicant.',
  },
  'page.unsure_title': { zh: '有些字符没有读准', en: 'Some characters were not read with certainty' },
  'page.unsure_text': {
    zh: '机读码里的校验位没有全部对上：{checks}。请以护照上的为准；工作人员会再看照片。',
    en: 'Not all check digits hold: {checks}. What the passport says counts; an officer looks at the picture too.',
  },
  'page.doubt_text': {
    zh: '有些字母不够清楚。请以护照上的为准；工作人员会再看照片。',
    en: 'Some letters are not clear enough. What the passport says counts; an officer looks at the picture too.',
  },
  'page.expired_title': { zh: '这本护照已经过期', en: 'This passport has expired' },
  'page.expired_text': {
    zh: '有效期至 {day}。仍可申请换发，请核对填写的日期。',
    en: 'It was valid until {day}. You can still renew it; please compare the date you typed.',
  },
  'page.soon_title': { zh: '这本护照半年内到期', en: 'This passport expires within half a year' },
  'page.soon_text': {
    zh: '有效期至 {day}。请不要安排临近的旅行。',
    en: 'It is valid until {day}. Please plan no journey close to that day.',
  },
  'page.typed': { zh: '您填写的', en: 'You typed' },
  'page.read': { zh: '从资料页读到的', en: 'Read on the page' },
  'page.empty': { zh: '未填写', en: 'Nothing yet' },
  'page.nothing_read': { zh: '没有读到', en: 'Not read' },
  'page.empty_list': {
    zh: '您还没有填写的 {count} 项',
    en: '{count} {count|field|fields} you have not filled in yet',
  },
  'page.fill': { zh: '把读到的填进表里', en: 'Put these into the form' },
  'page.same_list': { zh: '一致的 {count} 项', en: '{count} {count|field|fields} the same' },
  'page.yours_stays': { zh: '您填写的内容不会自动改动。', en: 'Nothing you typed is changed by itself.' },
  'page.use': { zh: '用读到的', en: 'Use what was read' },
  'page.use_named': { zh: '“{field}”用读到的', en: '{field}: use what was read' },
  'page.used': { zh: '已用读到的内容。', en: 'What was read is in the form now.' },
  'page.failed_title': { zh: '没能读出机读码', en: 'The lines could not be read' },
  'page.failed_next': {
    zh: '这不影响办理：请手工填写，工作人员会查看照片。',
    en: 'Your application can go on: please type by hand, an officer looks at the picture.',
  },
  'page.again': { zh: '再读一次', en: 'Read once more' },
  'page.check.number': { zh: '号码', en: 'number' },
  'page.check.birth': { zh: '出生日期', en: 'date of birth' },
  'page.check.expiry': { zh: '有效期', en: 'date of expiry' },
  'page.check.optional': { zh: '附加信息', en: 'additional data' },
  'page.check.composite': { zh: '整行', en: 'the whole line' },
});
