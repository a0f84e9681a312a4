import { isChinese, useLocale } from '../../../kit/locale.ts';
import { FormSelect, FormText } from '../form-field.tsx';
import { useFieldWords } from '../field.words.ts';
import { en } from '../province.words.en.ts';
import { zh } from '../province.words.zh.ts';
import type { TopicForm } from '../topic-form.ts';

export function AddressHomeFields({ form }: { form: TopicForm }) {
  const t = useFieldWords();
  const locale = useLocale();
  const ids = Object.keys(zh) as (keyof typeof zh)[];
  // The Chinese name is what is kept: the record is Chinese whatever the reader's language.
  const provinces = ids.map((id) => ({
    value: zh[id],
    label: isChinese(locale) ? zh[id] : `${en[id]} ${zh[id]}`,
  }));
  return (
    <>
      <FormSelect form={form} path="province" options={provinces} />
      <FormText
        form={form}
        path="line"
        hint={t('address_home.line.hint')}
        example={t('address_home.line.example')}
        maxLength={120}
      />
      <FormText form={form} path="contactName" hint={t('address_home.contactName.hint')} maxLength={60} />
      <FormText
        form={form}
        path="contactPhone"
        example="+86 138 0000 0000"
        type="tel"
        inputMode="tel"
        maxLength={30}
      />
    </>
  );
}
