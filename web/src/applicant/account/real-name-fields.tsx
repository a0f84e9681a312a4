import { Radios } from '../../kit/choices.tsx';
import { DateInput } from '../../kit/date-input.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { useFieldWords } from '../form/field.words.ts';
import { useAccountWords } from './account.words.ts';
import { printedName, type NameField } from './real-name-check.ts';
import type { RealNameForm } from './real-name-form.ts';

type FieldsProps = { form: RealNameForm };

export function RealNameFields({ form }: FieldsProps) {
  return (
    <>
      <NameFields form={form} />
      <BirthFields form={form} />
      <NumberFields form={form} />
    </>
  );
}

function NameFields({ form }: FieldsProps) {
  const t = useAccountWords();
  const f = useFieldWords();
  const printed = printedName(form.draft);
  return (
    <>
      <Line
        form={form}
        field="surname"
        hint={t('name.surname_hint')}
        autoComplete="family-name"
        maxLength={20}
      />
      <Line
        form={form}
        field="givenName"
        hint={f('person.givenName.hint')}
        autoComplete="given-name"
        optional
        maxLength={30}
      />
      <Line form={form} field="surnamePinyin" example="ZHANG" capitals maxLength={60} />
      <Line form={form} field="givenPinyin" example="XIAOMING" capitals optional maxLength={60} />
      {printed !== '' && <p className="k-quiet">{t('name.printed', { printed })}</p>}
    </>
  );
}

function BirthFields({ form }: FieldsProps) {
  const f = useFieldWords();
  return (
    <>
      <DateInput
        name="birthDay"
        label={form.label('birthDay')}
        value={form.draft.birthDay}
        onChange={(day) => form.put('birthDay', day)}
        error={form.error('birthDay')}
        birthday
      />
      <Radios<'F' | 'M'>
        name="sex"
        label={form.label('sex')}
        inRow
        value={form.draft.sex}
        onChange={(sex) => form.put('sex', sex)}
        error={form.error('sex')}
        options={[
          { value: 'F', label: f('person.sex.F') },
          { value: 'M', label: f('person.sex.M') },
        ]}
      />
    </>
  );
}

function NumberFields({ form }: FieldsProps) {
  const t = useAccountWords();
  const f = useFieldWords();
  return (
    <section className="k-stack-wide">
      <div>
        <h2>{t('name.numbers')}</h2>
        <p className="k-quiet">{t('name.one_number')}</p>
      </div>
      <Line
        form={form}
        field="passportNumber"
        hint={t('name.passport_hint')}
        example="E12345678"
        look="number"
        capitals
        optional
        maxLength={20}
      />
      <Line
        form={form}
        field="residentId"
        hint={f('person.residentId.hint')}
        look="number"
        capitals
        optional
        maxLength={20}
      />
    </section>
  );
}

type LineProps = FieldsProps & {
  field: NameField;
  hint?: string;
  example?: string;
  look?: 'number';
  autoComplete?: 'family-name' | 'given-name';
  capitals?: boolean;
  optional?: boolean;
  maxLength?: number;
};

function Line({ form, field, ...look }: LineProps) {
  return (
    <TextInput
      {...look}
      name={field}
      label={form.label(field)}
      value={form.draft[field]}
      onChange={(text) => form.put(field, text)}
      onBlur={() => form.leave(field)}
      error={form.error(field)}
    />
  );
}
