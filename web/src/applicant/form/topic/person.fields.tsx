import { Checkbox } from '../../../kit/choices.tsx';
import { FormChoice, FormDay, FormText } from '../form-field.tsx';
import { useFieldWords } from '../field.words.ts';
import { useOwnName, type OrderPage } from '../form-read.ts';
import type { Extra, TopicForm } from '../topic-form.ts';
import { useChecks } from '../use-checks.ts';

const SEXES = ['F', 'M'] as const;

export function PersonFields({ form }: { form: TopicForm }) {
  const t = useFieldWords();
  return (
    <>
      <FormText
        form={form}
        path="surname"
        hint={t('person.surname.hint')}
        autoComplete="family-name"
        maxLength={20}
      />
      <FormText
        form={form}
        path="givenName"
        hint={t('person.givenName.hint')}
        autoComplete="given-name"
        maxLength={30}
      />
      <FormText form={form} path="surnamePinyin" example="ZHANG" capitals maxLength={60} />
      <FormText
        form={form}
        path="givenPinyin"
        hint={t('person.givenPinyin.hint')}
        example="XIAOMING"
        capitals
        maxLength={60}
      />
      <PrintedName form={form} />
      <FormChoice
        form={form}
        path="sex"
        inRow
        options={SEXES.map((value) => ({ value, label: t(`person.sex.${value}`) }))}
      />
      <FormDay form={form} path="birthDay" birthday />
      <FormText
        form={form}
        path="birthPlace"
        hint={t('person.birthPlace.hint')}
        example={t('person.birthPlace.example')}
        maxLength={60}
      />
      <ResidentId form={form} />
    </>
  );
}

/** An order for oneself begins with the name the account holder has declared. */
export function usePersonExtra(order: OrderPage): Extra {
  const known = useOwnName(order);
  if (known === null) return {};
  const { surname, givenName, surnamePinyin, givenPinyin, birthDay, sex, residentId } = known;
  return {
    defaults: { surname, givenName, surnamePinyin, givenPinyin, birthDay, sex, residentId: residentId ?? '' },
  };
}

/** Facts A3.5: the real form has the choice "no identity number" too. */
function ResidentId({ form }: { form: TopicForm }) {
  const t = useFieldWords();
  const none = form.answer.noResidentId === true;
  return (
    <>
      {!none && (
        <FormText
          form={form}
          path="residentId"
          hint={t('person.residentId.hint')}
          example="11010519491231002X"
          look="number"
          capitals
          maxLength={24}
        />
      )}
      {form.isOpen('noResidentId') && (
        <Checkbox
          name="noResidentId"
          label={t('person.noResidentId')}
          hint={t('person.noResidentId.hint')}
          checked={none}
          onChange={(checked) => {
            form.put('noResidentId', checked);
          }}
        />
      )}
    </>
  );
}

/** The name letter by letter as the book will have it, while it is being written. */
function PrintedName({ form }: { form: TopicForm }) {
  const t = useFieldWords();
  const printed =
    useChecks()?.printedName({
      surnamePinyin: form.value('surnamePinyin'),
      givenPinyin: form.value('givenPinyin'),
    }) ?? '';
  if (printed === '' || !form.isOpen('surnamePinyin')) return null;
  return (
    <p className="form-printed" role="status">
      <span>{t('person.printed')}</span>
      <strong>{printed}</strong>
    </p>
  );
}
