import { addressAt, textAt, type Answer } from '../answer-path.ts';
import { useCountryOf } from '../../posts-read.ts';
import { FormText, FormYesNo } from '../form-field.tsx';
import { useFieldWords } from '../field.words.ts';
import { answerOf, useAnswers, type OrderPage } from '../form-read.ts';
import type { Extra, TopicForm } from '../topic-form.ts';
import { AddressFields, useAddressLabels } from './address.fields.tsx';

export function ReturnMailFields({ form }: { form: TopicForm }) {
  const t = useFieldWords();
  const { data } = useAnswers(form.order.id);
  return (
    <>
      <FormText
        form={form}
        path="recipient"
        hint={t('return_mail.recipient.hint')}
        example="ZHANG XIAOMING"
        autoComplete="name"
        maxLength={60}
      />
      <FormYesNo
        form={form}
        path="sameAsAbroad"
        yes={<SameAddress form={form} home={answerOf(data, 'address_abroad')} />}
        no={t('return_mail.sameAsAbroad.no')}
      />
      {form.answer.sameAsAbroad === false && form.isOpen('address') && (
        <AddressFields form={form} prefix="address." />
      )}
    </>
  );
}

function SameAddress({ form, home }: { form: TopicForm; home: Answer }) {
  const t = useFieldWords();
  const format = useCountryOf(form.order.post)?.addressFormat;
  const address = addressAt(home, '');
  const parts = format?.lines.flatMap((line) => line.parts.map((part) => address[part] ?? '')) ?? [];
  const lines = parts.filter(Boolean);
  return (
    <>
      {t('return_mail.sameAsAbroad.yes')}
      {lines.length > 0 && <span className="form-under">{lines.join(', ')}</span>}
    </>
  );
}

/** The applicant's own name is written until another is. */
export function useReturnMailExtra(order: OrderPage): Extra {
  const labels = useAddressLabels(order, 'address.');
  const recipient = recipientOf(answerOf(useAnswers(order.id).data, 'person'));
  return recipient === '' ? { labels } : { labels, defaults: { recipient } };
}

/** As the book prints the name: the mail carrier reads the same on the mailbox. */
function recipientOf(person: Answer): string {
  return [textAt(person, 'surnamePinyin'), textAt(person, 'givenPinyin')]
    .filter(Boolean)
    .join(' ')
    .toUpperCase();
}
