import type { Complaint } from '@lingshi/domain/form/check.types.ts';
import type { FieldKind } from '@lingshi/domain/form/form.types.ts';
import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import type { Phrase } from '@lingshi/domain/shared/phrase.ts';
import { formatDocumentDay } from '../kit/format.ts';
import type { Locale } from '../kit/locale.ts';
import type { ComplaintWords } from './complaint.words.ts';

/** What the words of a complaint are filled from. */
export type Spoken = {
  t: ComplaintWords;
  locale: Locale;
  label: string;
  /** How the field is answered: what is chosen is asked for in other words than what is written. */
  kind: FieldKind;
  /** The field's own name stands right above: it need not be said again. */
  besideField: boolean;
  /** What is written in the field, as it stands. */
  value: unknown;
  /** Words for a code of the common list; for codes this page has no sentence of its own for. */
  say: (code: string, detail?: Record<string, unknown>) => string;
};

/** What is wrong with a field and how to mend it, in one or two sentences: by its code and the kind of the field. */
export function complaintSentence(complaint: Complaint, spoken: Spoken): string {
  const { code, detail = {} } = complaint;
  const { t, label, say } = spoken;
  switch (code) {
    case 'form.incomplete':
      return incomplete(detail, spoken);
    case 'form.too_long':
      return detail.script === 'pinyin' ? t('pinyin_too_long') : t('too_long', { label });
    case 'form.day_order':
      return t('day_order');
    case 'form.in_future':
      return t('in_future', { label });
    case 'form.reason_needed':
      return t('reason_needed');
    case 'signature.empty':
      return t('signature_empty');
    case 'consent.missing':
      return t('consent', { label });
    case 'address.not_printable':
      return unprintable(detail, t);
    default:
      return code.startsWith('identity.') ? identity(code, detail, spoken) : say(code, detail);
  }
}

/** The text with every suggestion taken, where the complaint has one: offered as one tap. */
export function fixOf({ detail = {} }: Complaint): string | undefined {
  return typeof detail.fix === 'string' ? detail.fix : undefined;
}

const CHOSEN: readonly FieldKind[] = ['choice', 'yesNo', 'place'];
/** A name that is a question takes no full stop behind it. */
const QUESTION = /[?？]$/;

function incomplete({ words }: Record<string, unknown>, spoken: Spoken): string {
  const { t, label, kind, value, locale } = spoken;
  const empty = typeof value !== 'string' || value === '';
  if (QUESTION.test(label) && empty) {
    return spoken.besideField ? t('answer_this') : t('answer', { label });
  }
  if (CHOSEN.includes(kind)) return t('choose', { label });
  if (empty) return t('fill', { label });
  // What has a form of its own brings the words for it.
  if (words !== undefined) return readPhrase(words as Phrase, locale);
  if (kind === 'day') return t('day', { label });
  if (kind === 'phone') return t('phone');
  return kind === 'email' ? t('email') : t('fill', { label });
}

function unprintable({ char, advice, suggestion }: Record<string, unknown>, t: ComplaintWords): string {
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

type Detail = Record<string, unknown>;

function identity(code: string, detail: Detail, spoken: Spoken): string {
  const { t } = spoken;
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

function passportSentence(detail: Detail, { t }: Spoken): string {
  if (detail.reason === 'length') return t('passport_length', { length: Number(detail.length) });
  return detail.reason === 'series' ? t('passport_series') : t('passport_characters');
}

function residentIdSentence(code: string, detail: Detail, spoken: Spoken): string {
  const { t, locale, say } = spoken;
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

function nameSentence({ reason, script }: Detail, { t, value }: Spoken): string {
  const pinyin = script === 'pinyin';
  const char = strangeCharacter(String(value), pinyin);
  if (reason === 'surname_missing') return t('pinyin_surname');
  if (reason === 'punctuation') return t('pinyin_punctuation');
  if (reason === 'dot_misplaced') return t('name_dot');
  if (reason === 'too_long') return pinyin ? t('pinyin_too_long') : t('name_too_long');
  if (pinyin) return t('pinyin_character', { char });
  return reason === 'too_short' ? t('name_too_short') : t('name_character', { char });
}

function strangeCharacter(text: string, pinyin: boolean): string {
  const allowed = pinyin ? /[A-Za-z '-]/ : /[\p{Script=Han}·]/u;
  return Array.from(text).find((char) => !allowed.test(char)) ?? text;
}
