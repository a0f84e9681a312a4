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

  passport_length: {
    zh: '护照号是 9 位，您填了 {length} 位。',
    en: 'A passport number has 9 characters; you wrote {length}.',
  },
  passport_characters: {
    zh: 'E 或 G 后面应是 8 位数字（新版 E 后面可有一个字母）。请逐位对照。',
    en: 'After E or G come 8 digits (newer ones: E, one letter, 7 digits). Compare it one by one.',
  },
  passport_series: {
    zh: '普通护照号以 E 或 G 开头，很早的以 14、15 开头。请照资料页填写。',
    en: 'Ordinary passports begin with E or G, very old ones with 14 or 15. Copy it from the data page.',
  },
  official_passport: {
    zh: '这是外交、公务或公务普通护照的号码，不在这里办。请找派出单位，或写信给使领馆（通知三(五)）。',
    en: 'This is a diplomatic, service or public affairs passport, which is not renewed here. Ask the office that sent you, or write to the post (notice 三(五)).',
  },
  sar_passport: {
    zh: '这是港澳特区护照的号码，不在这里办。请写信给使领馆问办法（通知三(五)）。',
    en: 'This is a passport of Hong Kong or Macao, which is not renewed here. Write to the post and ask how (notice 三(五)).',
  },
  travel_document: {
    zh: '这是旅行证的号码。换发护照要填普通护照的号码。',
    en: 'This is the number of a travel document. To renew a passport, give the passport’s number.',
  },

  id_length: {
    zh: '身份证号是 18 位，您填了 {length} 位。',
    en: 'The number has 18 characters; you wrote {length}.',
  },
  id_fifteen: {
    zh: '这是 15 位的老号码。请填写现在的 18 位号码。',
    en: 'This is an old number of 15 digits. Give the present one of 18.',
  },
  id_characters: {
    zh: '前 17 位只能是数字，最后一位是数字或 X。',
    en: 'The first 17 are digits, the last is a digit or X.',
  },
  id_region: {
    zh: '开头六位“{chars}”不是地区代码。请对照身份证。',
    en: 'The first six digits, “{chars}”, are no region. Compare them with the card.',
  },
  id_birth: {
    zh: '第 7 到 14 位“{chars}”不是出生日期。请对照身份证。',
    en: 'Characters 7 to 14, “{chars}”, are no date of birth. Compare them with the card.',
  },
  id_birth_future: {
    zh: '第 7 到 14 位“{chars}”还没有到。请对照身份证。',
    en: 'Characters 7 to 14, “{chars}”, are a day that has not come. Compare them with the card.',
  },
  id_check: {
    zh: '第 18 位“{chars}”和前面的对不上，多半有一位输错了。请逐位对照。',
    en: 'Character 18, “{chars}”, does not fit the others: one of them is probably wrong. Compare each.',
  },
  id_birth_mismatch: {
    zh: '身份证号里的出生日期是{idDay}，和上面填的不一样。请核对这两处。',
    en: 'The number says you were born on {idDay}; above it says otherwise. Check both.',
  },
  id_sex_mismatch: {
    zh: '身份证号第 17 位表示{idSex}，和上面选的不一样。请核对这两处。',
    en: 'Character 17 of the number means {idSex}; above it says otherwise. Check both.',
  },

  name_too_short: {
    zh: '姓名至少两个字。只有一个字的，请留言给使领馆。',
    en: 'A name has at least two characters. If yours has one, write to the post.',
  },
  name_too_long: { zh: '姓名最多 30 个字。', en: 'A name has 30 characters at most.' },
  name_character: {
    zh: '“{char}”不是姓名用字。请照护照填写。',
    en: '“{char}” does not occur in names. Write it as in the passport.',
  },
  name_dot: { zh: '间隔点只能写在两个字中间。', en: 'The dot stands only between two characters.' },
  pinyin_surname: {
    zh: '请填写姓的拼音；没有姓的，把全名写在这里。',
    en: 'Write the surname in pinyin; without a surname, write the whole name here.',
  },
  pinyin_character: {
    zh: '拼音里不能有“{char}”。只用字母、空格、- 和 ’。',
    en: '“{char}” cannot stand in pinyin. Use letters, spaces, - and ’ only.',
  },
  pinyin_punctuation: {
    zh: '空格、- 和 ’ 只能写在字母中间。',
    en: 'Spaces, - and ’ stand only between letters.',
  },

  print_swap: {
    zh: '“{char}”印不出来，请改成“{suggestion}”。',
    en: '“{char}” cannot be printed. Write “{suggestion}”.',
  },
  print_drop: { zh: '“{char}”印不出来，请删掉。', en: '“{char}” cannot be printed. Leave it out.' },
  print_space: { zh: '“{char}”印不出来，请改成空格。', en: '“{char}” cannot be printed. Write a space.' },
  print_latin: {
    zh: '“{char}”印不到信封上，请改写拼音或英文。',
    en: '“{char}” cannot be printed on the envelope. Write it in pinyin or English.',
  },
  print_chinese: {
    zh: '“{char}”不是汉字，请改写汉字。',
    en: '“{char}” is no Chinese character. Write it in characters.',
  },
  print_again: {
    zh: '“{char}”在别的机器上会变成方框，请重新输入这个字。',
    en: '“{char}” turns into a box on other machines. Type the character again.',
  },
  print_out: {
    zh: '“{char}”印不出来，请换个写法。',
    en: '“{char}” cannot be printed. Write it another way.',
  },
  take: { zh: '改成“{text}”', en: 'Change to “{text}”' },

  letter_as_digit: {
    zh: '护照号里没有字母 {typed}，我们按数字 {read} 来读。',
    en: 'Passport numbers have no letter {typed}: we read it as the digit {read}.',
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
    en: 'Not agreed to yet: {label}. If in doubt, write to the post first.',
  },

  sex_F: { zh: '女', en: 'Female' },
  sex_M: { zh: '男', en: 'Male' },
} as const;

export const useComplaintWords = wordsOf(COMPLAINT_WORDS);
export type ComplaintWords = ReturnType<typeof useComplaintWords>;
