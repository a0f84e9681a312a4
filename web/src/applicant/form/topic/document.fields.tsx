import { FormChoice, FormDay, FormText, FormTextarea } from '../form-field.tsx';
import { textAt } from '../answer-path.ts';
import { useFieldWords } from '../field.words.ts';
import { useOwnName, useToday, type OrderPage } from '../form-read.ts';
import type { Extra, TopicForm } from '../topic-form.ts';

const REASONS = ['expired', 'expiring', 'pages_full', 'looks_changed', 'other'] as const;
const NOTE_LETTERS = 500;

export function DocumentFields({ form }: { form: TopicForm }) {
  const t = useFieldWords();
  const today = useToday(form.order.post);
  return (
    <>
      <FormText
        form={form}
        path="passportNumber"
        hint={t('document.passportNumber.hint')}
        example="E12345678"
        look="number"
        capitals
        maxLength={20}
      />
      <FormDay form={form} path="issueDay" />
      <FormDay form={form} path="expiryDay" />
      <FormText form={form} path="issuePlace" example={t('document.issuePlace.example')} maxLength={60} />
      <FormChoice
        form={form}
        path="reason"
        options={REASONS.map((value) => ({ value, label: t(`document.reason.${value}`) }))}
      />
      {needsReason(form.answer, today) && (
        <FormTextarea
          form={form}
          path="reasonNote"
          hint={t('document.reasonNote.hint')}
          maxLength={NOTE_LETTERS}
        />
      )}
    </>
  );
}

/** The number of the passport the account was named with. */
export function useDocumentExtra(order: OrderPage): Extra {
  const passportNumber = useOwnName(order)?.passportNumber;
  return passportNumber ? { defaults: { passportNumber } } : {};
}

/** Rule: facts A4: with more than a year left a reason in words is asked; so it is for `other`. */
function needsReason(answer: TopicForm['answer'], today: string): boolean {
  const reason = textAt(answer, 'reason');
  return reason === 'other' || (reason === 'expiring' && textAt(answer, 'expiryDay') >= yearAfter(today));
}

function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}
