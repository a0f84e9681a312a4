import type { Complaint } from '@lingshi/domain/form/check.types.ts';
import { formatDocumentDay } from '../kit/format.ts';
import type { Spoken } from './complaint.ts';
import { particularWords, type ParticularWords } from './particular-complaint.words.ts';

type Detail = Record<string, unknown>;
type Said = Spoken & { words: ParticularWords };

/** A sentence about a name, a number or a character, in `words`; none of any other fault. */
export function particularSentence({ code, detail = {} }: Complaint, spoken: Said): string | undefined {
  if (code === 'address.not_printable') return unprintable(detail, spoken.words);
  return code.startsWith('identity.') ? identitySentence(code, detail, spoken) : undefined;
}

function unprintable({ char, advice, suggestion }: Detail, t: ParticularWords): string {
  const shown = { char: String(char) };
  if (advice === 'use_latin') return t('print_latin', shown);
  if (advice === 'use_chinese') return t('print_chinese', shown);
  if (advice === 'type_again') return t('print_again', shown);
  if (typeof suggestion !== 'string') return t('print_out', shown);
  if (suggestion === '') return t('print_drop', shown);
  return suggestion.trim() === ''
    ? t('print_space', shown)
    : t('print_swap', { ...shown, suggestion: suggestion.trim() });
}

function identitySentence(code: string, detail: Detail, spoken: Said): string {
  const { words: t } = spoken;
  switch (code) {
    case 'identity.official_passport':
      return t('official_passport');
    case 'identity.sar_passport':
      return t('sar_passport');
    case 'identity.travel_document':
      return t('travel_document');
    case 'identity.name_invalid':
      return nameSentence(detail, spoken);
    default:
      return detail.of === 'passport'
        ? passportSentence(detail, spoken)
        : residentIdSentence(code, detail, spoken);
  }
}

function passportSentence(detail: Detail, { words: t }: Said): string {
  if (detail.reason === 'length') return t('passport_length', { length: Number(detail.length) });
  return detail.reason === 'series' ? t('passport_series') : t('passport_characters');
}

function residentIdSentence(code: string, detail: Detail, spoken: Said): string {
  const { words: t, locale, say } = spoken;
  const chars = charsOf(spoken.value, detail);
  switch (code) {
    case 'identity.number_invalid':
      if (detail.of !== 'resident_id') return say(code, detail);
      if (detail.reason === 'length') return t('id_length', { length: Number(detail.length) });
      return detail.reason === 'fifteen_digits' ? t('id_fifteen') : t('id_characters');
    case 'identity.region_unknown':
      return t('id_region', { chars });
    case 'identity.birth_date_invalid':
      return detail.reason === 'in_future' ? t('id_birth_future', { chars }) : t('id_birth', { chars });
    case 'identity.check_digit':
      return t('id_check', { chars });
    case 'identity.birth_date_mismatch':
      if (typeof detail.idDay !== 'string') return say(code);
      return t('id_birth_mismatch', { idDay: formatDocumentDay(detail.idDay, locale) });
    case 'identity.sex_mismatch':
      if (detail.idSex !== 'F' && detail.idSex !== 'M') return say(code);
      return t('id_sex_mismatch', { idSex: t(`sex_${detail.idSex}`) });
    default:
      return say(code, detail);
  }
}

/** The characters that are meant. The refusal tells where they stand, never what they are. */
function charsOf(value: unknown, { from, to }: Detail): string {
  const plain = String(value)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\dA-Z]/g, '');
  return plain.slice(Number(from ?? 0), Number(to ?? plain.length));
}

function nameSentence({ reason, script }: Detail, { words: t, t: common, value }: Said): string {
  const pinyin = script === 'pinyin';
  const char = strangeCharacter(String(value), pinyin);
  if (reason === 'surname_missing') return t('pinyin_surname');
  if (reason === 'punctuation') return t('pinyin_punctuation');
  if (reason === 'dot_misplaced') return t('name_dot');
  if (reason === 'too_long') return pinyin ? common('pinyin_too_long') : t('name_too_long');
  if (pinyin) return t('pinyin_character', { char });
  return reason === 'too_short' ? t('name_too_short') : t('name_character', { char });
}

function strangeCharacter(text: string, pinyin: boolean): string {
  const allowed = pinyin ? /[A-Za-z '-]/ : /[\p{Script=Han}·]/u;
  return Array.from(text).find((char) => !allowed.test(char)) ?? text;
}

/** The same in the words of the program. */
export function sayParticular(complaint: Complaint, spoken: Spoken): string | undefined {
  return particularSentence(complaint, { ...spoken, words: particularWords() });
}
