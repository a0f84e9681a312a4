import { wordsOf } from '../../kit/words.ts';

export const usePageTableWords = wordsOf({
  'page_table.title': { zh: '资料页核对', en: 'Data page compared' },
  'page_table.agrees': { zh: '资料页：与填写一致', en: 'Data page: as typed' },
  'page_table.differs': {
    zh: '资料页：{count} 项与填写不同',
    en: 'Data page: {count} {count|thing differs|things differ}',
  },
  'page_table.other_person': { zh: '资料页：可能是另一个人的', en: 'Data page: perhaps another person’s' },
  'page_table.unsure': { zh: '资料页：没有读准，请看图', en: 'Data page: not read for certain, look' },
  'page_table.failed': { zh: '资料页：没能读出，请看图', en: 'Data page: could not be read, look' },
  'page_table.not_read': { zh: '资料页：没有机读，请看图', en: 'Data page: not read, look' },
  'page_table.aid': {
    zh: '机读码读出的内容，仅供参考；不说明护照是真的',
    en: 'From the machine-readable zone; an aid, no proof that the book is genuine',
  },
  'page_table.other_text': {
    zh: '姓名、号码、出生日期中有两项以上不同。',
    en: 'Two or more of name, number and date of birth differ.',
  },
  'page_table.unsure_text': {
    zh: '校验位没有全部对上，或有字母不清楚。下面读出的不能当证据，请以图为准。',
    en: 'Not all check digits hold, or letters are unclear. What was read is no evidence: go by the picture.',
  },
  'page_table.no_zone': {
    zh: '图里没有找到机读码。',
    en: 'No machine-readable zone was found in the picture.',
  },
  'page_table.cut_off': { zh: '机读码被切掉了一部分。', en: 'Part of the machine-readable zone is cut off.' },
  'page_table.not_read_text': {
    zh: '申请人上传后没有让系统读。',
    en: 'The applicant sent it without having it read.',
  },
  'page_table.expired': { zh: '按机读码，护照已过期。', en: 'By its zone the book has expired.' },
  'page_table.soon': {
    zh: '按机读码，护照半年内到期。',
    en: 'By its zone the book expires within half a year.',
  },
  'page_table.field': { zh: '项目', en: 'Field' },
  'page_table.typed': { zh: '填写的', en: 'Typed' },
  'page_table.read': { zh: '读到的', en: 'Read' },
  'page_table.verdict': { zh: '核对', en: 'Compared' },
  'page_table.same': { zh: '一致', en: 'same' },
  'page_table.other': { zh: '不同', en: 'differs' },
  'page_table.open': { zh: '无法比', en: 'cannot tell' },
  'page_table.empty': { zh: '空', en: 'empty' },
  'page_table.checks': { zh: '校验位', en: 'Check digits' },
  'page_table.check.number': { zh: '号码', en: 'number' },
  'page_table.check.birth': { zh: '出生日期', en: 'date of birth' },
  'page_table.check.expiry': { zh: '有效期', en: 'expiry' },
  'page_table.check.optional': { zh: '附加信息', en: 'additional data' },
  'page_table.check.composite': { zh: '整行', en: 'whole line' },
  'page_table.right': { zh: '对', en: 'right' },
  'page_table.wrong': { zh: '不对', en: 'wrong' },
  'page_table.source': {
    zh: '格式 {format} · 签发 {issuer} · 最没把握的字母 {percent}%',
    en: 'Format {format} · issuer {issuer} · least sure letter {percent}%',
  },
});
