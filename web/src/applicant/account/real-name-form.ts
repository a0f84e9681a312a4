import { useState } from 'react';
import { complaintSentence } from '../../form/complaint.ts';
import { useComplaintWords } from '../../form/complaint.words.ts';
import { sayParticular } from '../../form/particular-complaint.ts';
import { dayIn } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { useErrorWords } from '../error-words.ts';
import { useFieldErrors, type FieldErrors } from '../field-errors.ts';
import type { Complaint } from '@lingshi/domain/form/check.types.ts';
import type { FieldKind } from '@lingshi/domain/form/form.types.ts';
import { useAccountWords } from './account.words.ts';
import { checkRealName, checkWritten, tidyName, type NameDraft, type NameField } from './real-name-check.ts';

export type RealNameForm = {
  draft: NameDraft;
  put: (field: NameField, value: string) => void;
  /** The number of a document of another kind; one of these at a time. */
  putOther: (kind: string, number: string) => void;
  /** The field was left: from now on it is told what does not hold. */
  leave: (field: NameField) => void;
  error: (field: NameField) => string | undefined;
  label: (field: NameField) => string;
  errors: FieldErrors;
  /** Shows everything that is wrong or missing; true when nothing is. */
  check: () => boolean;
};

export function useRealNameForm(start: NameDraft): RealNameForm {
  const [draft, setDraft] = useState(start);
  const [left, setLeft] = useState<ReadonlySet<NameField>>(new Set());
  const errors = useFieldErrors();
  const speak = useSpeaker();
  const [today] = useState(() => dayIn(new Date(), undefined));
  const written = checkWritten(draft, today);

  function error(field: NameField): string | undefined {
    const found = written.find((one) => one.field === field);
    if (left.has(field) && found) return speak(found, draft);
    // What was shown at the last attempt stands until the field changes.
    return errors.of(field) as string | undefined;
  }
  function check(): boolean {
    const seen = new Set<string>();
    const found = checkRealName(draft, today).filter(({ field }) => !seen.has(field) && seen.add(field));
    return errors.show(found.map((one) => ({ name: one.field, words: speak(one, draft) })));
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
    },
    leave: (field) => {
      setDraft((before) => ({ ...before, [field]: tidyName(field, before[field]) }));
      setLeft((before) => new Set([...before, field]));
    },
    error,
    label: speak.label,
    errors,
    check,
  };
}

const KINDS: Partial<Record<NameField, FieldKind>> = { birthDay: 'day', sex: 'choice' };

/** Complaints in the words of the form of an order: one thing is called the same everywhere. */
function useSpeaker() {
  const t = useComplaintWords();
  const locale = useLocale();
  const a = useAccountWords();
  const say = useErrorWords(true).code;
  function label(field: NameField): string {
    return a(`name.${field}`);
  }
  function speak(complaint: Complaint, draft: NameDraft): string {
    const field = complaint.field as NameField;
    if (complaint.code === 'identity.missing') return a('name.one_number');
    return complaintSentence(complaint, {
      t,
      locale,
      label: label(field),
      kind: KINDS[field] ?? 'text',
      besideField: false,
      value: draft[field],
      say,
      particular: sayParticular,
    });
  }
  return Object.assign(speak, { label });
}
