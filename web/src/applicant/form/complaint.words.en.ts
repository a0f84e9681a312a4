import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './complaint.words.zh.ts';

export const en = {
  fill: 'Fill in: {label}.',
  choose: 'Choose one: {label}.',
  answer: 'Answer: {label}',
  answer_this: 'Answer this question.',
  day: 'Complete the date: {label}. It needs day, month and year.',
  too_long: 'Shorten it: {label}.',
  pinyin_too_long:
    'The passport has room for 39 letters of both names together. Shorten the given name, or have it added as an endorsement.',
  phone: 'Write only digits and the country code, for example +1 415 555 0123.',
  email: 'The e-mail address is not complete, for example zhang@example.com.',
  day_order: 'The date of expiry must be later than the date of issue. Compare both with the passport.',
  in_future: 'This day has not come yet: {label}. Check year, month and day.',
  reason_needed: 'Tell us the reason in a sentence or two.',
  not_chosen: 'Choose one: where should it go?',

  passport_length: 'A passport number has 9 characters; you wrote {length}.',
  passport_characters:
    'After E or G come 8 digits (newer ones: E, one letter, 7 digits). Compare it one by one.',
  passport_series:
    'Ordinary passports begin with E or G, very old ones with 14 or 15. Copy it from the data page.',
  official_passport:
    'This is a diplomatic, service or public affairs passport, which is not renewed here. Ask the office that sent you, or write to the post (notice 三(五)).',
  sar_passport:
    'This is a passport of Hong Kong or Macao, which is not renewed here. Write to the post and ask how (notice 三(五)).',
  travel_document:
    'This is the number of a travel document. To renew a passport, give the passport’s number.',

  id_length: 'The number has 18 characters; you wrote {length}.',
  id_fifteen: 'This is an old number of 15 digits. Give the present one of 18.',
  id_characters: 'The first 17 are digits, the last is a digit or X.',
  id_region: 'The first six digits, “{chars}”, are no region. Compare them with the card.',
  id_birth: 'Characters 7 to 14, “{chars}”, are no date of birth. Compare them with the card.',
  id_birth_future: 'Characters 7 to 14, “{chars}”, are a day that has not come. Compare them with the card.',
  id_check: 'Character 18, “{chars}”, does not fit the others: one of them is probably wrong. Compare each.',
  id_birth_mismatch: 'The number says you were born on {idDay}; above it says otherwise. Check both.',
  id_sex_mismatch: 'Character 17 of the number means {idSex}; above it says otherwise. Check both.',

  name_too_short: 'A name has at least two characters. If yours has one, write to the post.',
  name_too_long: 'A name has 30 characters at most.',
  name_character: '“{char}” does not occur in names. Write it as in the passport.',
  name_dot: 'The dot stands only between two characters.',
  pinyin_surname: 'Write the surname in pinyin; without a surname, write the whole name here.',
  pinyin_character: '“{char}” cannot stand in pinyin. Use letters, spaces, - and ’ only.',
  pinyin_punctuation: 'Spaces, - and ’ stand only between letters.',

  print_swap: '“{char}” cannot be printed. Write “{suggestion}”.',
  print_drop: '“{char}” cannot be printed. Leave it out.',
  print_space: '“{char}” cannot be printed. Write a space.',
  print_latin: '“{char}” cannot be printed on an envelope in the US. Write it in pinyin or English.',
  print_chinese: '“{char}” is no Chinese character. Write it in characters.',
  print_again: '“{char}” turns into a box on other machines. Type the character again.',
  print_out: '“{char}” cannot be printed. Write it another way.',
  take: 'Change to “{text}”',

  letter_as_digit: 'Passport numbers have no letter {typed}: we read it as the digit {read}.',
  check_umlaut: '“{char}” is printed YU today. If your old passport has a V, you may keep it.',
  check_rare_character: '“{char}” is rare: an officer compares it with the old passport.',
  not_latin: 'The mail may not read “{char}”. Write the recipient in pinyin.',
  off_centre: 'The signature is off the middle; in the middle it prints better.',
  small: 'The signature is small; larger is clearer.',
  touches_edge: 'The signature touches the edge; part of it may not be printed.',
  signature_empty: 'There is no signature yet. Write your name in the box.',
  consent: 'Not agreed to yet: {label}. If in doubt, write to the post first.',
} satisfies SameKeys<typeof zh>;
