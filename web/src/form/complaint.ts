import type { Complaint } from '@lingshi/domain/form/check.types.ts';
import type { FieldKind } from '@lingshi/domain/form/form.types.ts';
import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import type { Phrase } from '@lingshi/domain/shared/phrase.ts';
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
  /** Sentences of names, numbers and print, which have many; while they are on their way `say` speaks. */
  particular: ParticularSentence | undefined;
};

export type ParticularSentence = (complaint: Complaint, spoken: Spoken) => string | undefined;

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
    default:
      return spoken.particular?.(complaint, spoken) ?? say(code, detail);
  }
}

/** The text with every suggestion taken, where the complaint has one: offered as one tap. */
export function fixOf({ detail = {} }: Complaint): string | undefined {
  return typeof detail.fix === 'string' ? detail.fix : undefined;
}

const CHOSEN: readonly FieldKind[] = ['choice', 'yesNo', 'place'];
/** A name that is a question takes no full stop behind it. */
const QUESTION = /[?？]$/;
/** All its parts are there, in the calendar or not. */
const WHOLE_DAY = /^\d{4}-\d{1,2}-\d{1,2}$/;

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
  if (kind === 'day') return t(WHOLE_DAY.test(value) ? 'no_such_day' : 'day', { label });
  if (kind === 'phone') return t('phone');
  return kind === 'email' ? t('email') : t('fill', { label });
}
