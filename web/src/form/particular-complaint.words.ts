import { wordsOf } from '../kit/words.ts';

/** What is wrong with a name, the number of a document or a character that does not print, and how to mend it. */
export const PARTICULAR_WORDS = {
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
    en: 'This is a diplomatic, service or public affairs passport, which is not renewed here. Ask the office that sent you, or write to the consulate (notice 三(五)).',
  },
  sar_passport: {
    zh: '这是港澳特区护照的号码，不在这里办。请写信给使领馆问办法（通知三(五)）。',
    en: 'This is a passport of Hong Kong or Macao, which is not renewed here. Write to the consulate and ask how (notice 三(五)).',
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
    en: 'A name has at least two characters. If yours has one, write to the consulate.',
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

  sex_F: { zh: '女', en: 'Female' },
  sex_M: { zh: '男', en: 'Male' },
} as const;

export const particularWords = wordsOf(PARTICULAR_WORDS);
export type ParticularWords = ReturnType<typeof particularWords>;
