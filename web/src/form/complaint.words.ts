import { wordsOf } from '../kit/words.ts';

/** What is wrong with a field and how to mend it. `{label}` is the field's name. */
export const COMPLAINT_WORDS = {
  fill: { zh: '请填写“{label}”。', en: 'Fill in: {label}.' },
  choose: { zh: '请选择“{label}”。', en: 'Choose one: {label}.' },
  answer: { zh: '请回答：{label}', en: 'Answer: {label}' },
  answer_this: { zh: '请回答这一题。', en: 'Answer this question.' },
  day: {
    zh: '请把“{label}”写完整：年、月、日。',
    en: 'Complete the date: {label}. It needs day, month and year.',
  },
  no_such_day: {
    zh: '没有这一天，请核对“{label}”的年、月、日。',
    en: 'There is no such day: {label}. Check day, month and year.',
  },
  too_long: { zh: '“{label}”太长了，请缩短一些。', en: 'Shorten it: {label}.' },
  pinyin_too_long: {
    zh: '姓和名的拼音一共最多 39 个字母，护照上印不下。请把名缩短，或写在加注里。',
    en: 'The passport has room for 39 letters of both names together. Shorten the given name, or have it added as an endorsement.',
  },
  phone: {
    zh: '电话里只写数字，前面是 + 和国家代码。',
    en: 'Write only digits, with + and the country code before them.',
  },
  email: {
    zh: '邮箱不完整，例如 zhang@example.com。',
    en: 'The e-mail address is not complete, for example zhang@example.com.',
  },
  day_order: {
    zh: '有效期应晚于签发日期。请照护照核对这两个日期。',
    en: 'The date of expiry must be later than the date of issue. Compare both with the passport.',
  },
  in_future: {
    zh: '“{label}”还没有到。请核对年、月、日。',
    en: 'This day has not come yet: {label}. Check year, month and day.',
  },
  reason_needed: { zh: '请用一两句话说明原因。', en: 'Tell us the reason in a sentence or two.' },

  take: { zh: '改成“{text}”', en: 'Change to “{text}”' },

  letter_as_digit: {
    zh: '护照号里没有字母 {typed}，我们按数字 {read} 来读。',
    en: 'Passport numbers have no letter {typed}: we read it as the digit {read}.',
  },
  travel_soon: {
    zh: '离出发很近了。提交以后，请再打电话告诉使领馆。',
    en: 'That is very soon. Once you have sent this, call the consulate too.',
  },
  parent_young: {
    zh: '和孩子相差不到 {years} 岁。日期没错就不用改。',
    en: 'That is less than {years} years from the child’s date of birth. If both dates are right, leave them.',
  },
  guardians_alike: {
    zh: '两位监护人的生日是同一天。是两个人就不用改。',
    en: 'Both guardians have the same birthday. If they are two people, leave it.',
  },
  guardian_not_parent: {
    zh: '和前面填写的父母姓名或出生日期不一样。请核对。',
    en: 'This differs from the name or date of birth of that parent on the page before. Please check.',
  },
  check_umlaut: {
    zh: '“{char}”现在印成 YU。旧护照上是 V 的可以不改。',
    en: '“{char}” is printed YU today. If your old passport has a V, you may keep it.',
  },
  check_rare_character: {
    zh: '“{char}”不常见，工作人员会对照旧护照核实印法。',
    en: '“{char}” is rare: an officer compares it with the old passport.',
  },
  not_latin: {
    zh: '“{char}”邮局可能认不出。收件人请写拼音。',
    en: 'The mail may not read “{char}”. Write the recipient in pinyin.',
  },
  off_centre: {
    zh: '签名有些偏，写在中间更好。',
    en: 'The signature is off the middle; in the middle it prints better.',
  },
  small: { zh: '签名有些小，写大一点更清楚。', en: 'The signature is small; larger is clearer.' },
  touches_edge: {
    zh: '签名碰到了边框，护照上可能印不全。',
    en: 'The signature touches the edge; part of it may not be printed.',
  },
  signature_empty: {
    zh: '还没有签名。请在框里手写姓名。',
    en: 'There is no signature yet. Write your name in the box.',
  },
  consent: {
    zh: '还没有同意：{label}。有疑问请先写信给使领馆。',
    en: 'Not agreed to yet: {label}. If in doubt, write to the consulate first.',
  },
} as const;

export const useComplaintWords = wordsOf(COMPLAINT_WORDS);
export type ComplaintWords = ReturnType<typeof useComplaintWords>;
