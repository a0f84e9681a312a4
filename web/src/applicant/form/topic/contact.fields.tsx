import { FormText } from '../form-field.tsx';
import { useFieldWords } from '../field.words.ts';
import type { TopicForm } from '../topic-form.ts';

export function ContactFields({ form }: { form: TopicForm }) {
  const t = useFieldWords();
  return (
    <>
      <FormText
        form={form}
        path="phone"
        hint={t('contact.phone.hint')}
        example="415 555 0123"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        maxLength={30}
      />
      <FormText
        form={form}
        path="email"
        example="zhang@example.com"
        type="email"
        inputMode="email"
        autoComplete="email"
        maxLength={120}
      />
      <FormText form={form} path="emergencyName" hint={t('contact.emergencyName.hint')} maxLength={60} />
      <FormText form={form} path="emergencyPhone" type="tel" inputMode="tel" maxLength={30} />
    </>
  );
}
