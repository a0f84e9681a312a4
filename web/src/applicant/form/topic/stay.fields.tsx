import { FormChoice, FormDay, FormText } from '../form-field.tsx';
import { useFieldWords } from '../field.words.ts';
import type { TopicForm } from '../topic-form.ts';

const RESIDENCES = ['student', 'worker', 'permanent_resident', 'visitor', 'other'] as const;

export function StayFields({ form }: { form: TopicForm }) {
  const t = useFieldWords();
  return (
    <>
      <FormDay form={form} path="arrivedDay" hint={t('stay.arrivedDay.hint')} />
      <FormText form={form} path="arrivalPort" example={t('stay.arrivalPort.example')} maxLength={60} />
      <FormChoice
        form={form}
        path="residence"
        options={RESIDENCES.map((value) => ({ value, label: t(`stay.residence.${value}`) }))}
      />
      <FormText
        form={form}
        path="occupation"
        example={t('stay.occupation.example')}
        autoComplete="organization-title"
        maxLength={60}
      />
      <FormText form={form} path="employer" autoComplete="organization" optional maxLength={100} />
    </>
  );
}
