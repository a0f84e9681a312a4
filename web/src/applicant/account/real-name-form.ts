import { dayIn } from '@lingshi/domain/shared/day.ts';
import { useState } from 'react';
import { complaintSentence } from '../../form/complaint.ts';
import { useComplaintWords } from '../../form/complaint.words.ts';
import { sayParticular } from '../../form/particular-complaint.ts';
import { useLocale } from '../../kit/locale.ts';
import { useRuleWords } from '../rule-words.ts';
import { useErrorWords } from '../error-words.ts';
import { useFieldErrors, type FieldErrors } from '../field-errors.ts';
import type { Complaint } from '@lingshi/domain/form/check.types.ts';
import type { FieldKind } from '@lingshi/domain/form/form.types.ts';
import { useAccountWords } from './account.words.ts';
import {
  checkRealName,
  checkWritten,
  tidyName,
  type LineField,
  type NameDraft,
  type NameField,
  type OtherKinds,
} from './real-name-check.ts';

export type RealNameForm = {
  draft: NameDraft;
  put: (field: LineField, value: string) => void;
  /** The number of a document of another kind; one of these at a time. */
  putOther: (kind: string, number: string) => void;
  /** The field was left: from now on it is told what does not hold. */
  leave: (field: NameField) => void;
  error: (field: NameField) => string | undefined;
  label: (field: LineField) => string;
  errors: FieldErrors;
  /** Shows everything that is wrong or missing; true when nothing is. */
  check: () => boolean;
};

export function useRealNameForm(start: NameDraft, kinds: OtherKinds): RealNameForm {
  const [draft, setDraft] = useState(start);
  const [left, setLeft] = useState<ReadonlySet<NameField>>(new Set());
  const errors = useFieldErrors();
  const speak = useSpeaker(kinds);
  const [today] = useState(() => dayIn(undefined, new Date()));
  const written = checkWritten(draft, today, kinds);

  function error(field: NameField): string | undefined {
    const found = written.find((one) => one.field === field);
    if (left.has(field) && found) return speak(found, draft);
    // What was shown at the last attempt stands until the field changes.
    return errors.of(inputName(field, draft)) as string | undefined;
  }
  function check(): boolean {
    const found = firstOfEach(checkRealName(draft, today, kinds));
    return errors.show(found.map((one) => ({ name: inputName(one.field, draft), words: speak(one, draft) })));
  }
  return {
    draft,
    put: (field, value) => {
      setDraft((before) => ({ ...before, [field]: value }));
      errors.drop(field);
    },
    putOther: (kind, number) => {
      setDraft((before) => ({ ...before, other: number.trim() === '' ? null : { kind, number } }));
      errors.drop('passportNumber');
      errors.drop(`other.${kind}`);
    },
    leave: (field) => {
      setDraft((before) => tidied(before, field));
      setLeft((before) => new Set([...before, field]));
    },
    error,
    label: speak.label,
    errors,
    check,
  };
}

function tidied(draft: NameDraft, field: NameField): NameDraft {
  return field === 'other' ? draft : { ...draft, [field]: tidyName(field, draft[field]) };
}

/** One sentence a field. */
function firstOfEach(found: readonly Complaint[]): Complaint[] {
  return [...Map.groupBy(found, ({ field }) => field).values()].flatMap(([first]) => first ?? []);
}

/** Each of the other documents has an input of its own. */
function inputName(field: string, { other }: NameDraft): string {
  return field === 'other' ? `other.${other?.kind}` : field;
}

const KINDS: Partial<Record<NameField, FieldKind>> = { birthDay: 'day', sex: 'choice' };

/** Complaints in the words of the form of an order: one thing is called the same everywhere. */
function useSpeaker(kinds: OtherKinds) {
  const t = useComplaintWords();
  const locale = useLocale();
  const a = useAccountWords();
  const say = useErrorWords(true).code;
  const sayRule = useRuleWords();
  function label(field: LineField): string {
    return a(`name.${field}`);
  }
  function speak(complaint: Complaint, draft: NameDraft): string {
    const field = complaint.field as NameField;
    const other = kinds.find(({ kind }) => kind === draft.other?.kind);
    if (complaint.code === 'identity.missing') return a('name.one_number');
    // The words of its code are about the day inside a number.
    if (field === 'birthDay' && complaint.detail?.['reason'] === 'in_future')
      return t('in_future', { label: label(field) });
    if (field === 'birthDay' && complaint.detail?.['reason'] === 'too_early') return a('name.too_early');
    return complaintSentence(complaint, {
      t,
      locale,
      label: field === 'other' ? (other ? sayRule(other.words) : '') : label(field),
      kind: KINDS[field] ?? 'text',
      besideField: false,
      value: field === 'other' ? draft.other?.number : draft[field],
      say,
      particular: sayParticular,
    });
  }
  return Object.assign(speak, { label });
}
