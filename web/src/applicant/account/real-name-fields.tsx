import { Radios } from '../../kit/choices.tsx';
import { DateInput } from '../../kit/date-input.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { useRuleWords } from '../rule-words.ts';
import { useAccountWords } from './account.words.ts';
import { printedName } from './printed-name.ts';
import type { LineField, OtherKinds } from './real-name-check.ts';
import type { RealNameForm } from './real-name-form.ts';

type FieldsProps = { form: RealNameForm };
type NumbersProps = FieldsProps & { kinds: OtherKinds };

export function RealNameFields({ form, kinds }: NumbersProps) {
  return (
    <>
      <NameFields form={form} />
      <BirthFields form={form} />
      <NumberFields form={form} kinds={kinds} />
    </>
  );
}

function NameFields({ form }: FieldsProps) {
  const t = useAccountWords();
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
        hint={t('name.given_hint')}
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
  const t = useAccountWords();
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
          { value: 'F', label: t('name.sex_F') },
          { value: 'M', label: t('name.sex_M') },
        ]}
      />
    </>
  );
}

function NumberFields({ form, kinds }: NumbersProps) {
  const t = useAccountWords();
  return (
    <section className="k-stack-wide">
      <div>
        <h2>{t('name.numbers')}</h2>
        <p className="k-quiet">{t(kinds.length === 0 ? 'name.one_number' : 'name.one_of_these')}</p>
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
        hint={t('name.resident_hint')}
        look="number"
        capitals
        optional
        maxLength={20}
      />
      <OtherNumbers form={form} kinds={kinds} />
    </section>
  );
}

function OtherNumbers({ form, kinds }: NumbersProps) {
  const say = useRuleWords();
  const chosen = form.draft.other?.kind;
  return kinds.map(({ kind, words }) => (
    <TextInput
      key={kind}
      name={`other.${kind}`}
      label={say(words)}
      look="number"
      capitals
      optional
      maxLength={40}
      value={chosen === kind ? (form.draft.other?.number ?? '') : ''}
      onChange={(number) => form.putOther(kind, number)}
      onBlur={() => form.leave('other')}
      error={chosen === kind ? form.error('other') : undefined}
    />
  ));
}

type LineProps = FieldsProps & {
  field: LineField;
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
