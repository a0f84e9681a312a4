import type { Condition } from '@lingshi/domain/policy/condition.ts';
import type { NamedField, RuleField } from '@lingshi/domain/policy/rule-field.ts';
import type { Money } from '@lingshi/domain/shared/money.ts';
import { Button } from '../../kit/button.tsx';
import { Checkbox } from '../../kit/choices.tsx';
import { DateInput } from '../../kit/date-input.tsx';
import type { FieldProps as KitField } from '../../kit/field.tsx';
import { Select } from '../../kit/select.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import { ConditionInput } from './condition-input.tsx';
import { LinesInput } from './lines-input.tsx';
import { AmountInput, NumberInput } from './number-input.tsx';
import { textOf } from './text-of.ts';
import { useRulingWords } from './ruling.words.ts';
import { useValueText } from './use-value-text.ts';

type InputProps = {
  path: readonly string[];
  value: unknown;
  /** undefined takes the value away. */
  onChange: (value: unknown) => void;
  /** What stands against the field of this path, in words. */
  errorOf: (path: string) => string | undefined;
};
type Group = Record<string, unknown>;

/** Fields as their schema says; what is not there can be added where the schema lets it be missing. */
export function GroupInput({ fields, ...input }: InputProps & { fields: readonly NamedField[] }) {
  const group = (input.value ?? {}) as Group;
  function change(name: string, may: NamedField['may'], value: unknown) {
    const { [name]: _old, ...rest } = group;
    const next = value === undefined && may === 'be_null' ? null : value;
    // In its place: what is listed keeps its order.
    const names = Object.keys(group).includes(name) ? Object.keys(group) : [...Object.keys(group), name];
    const whole = { ...rest, [name]: next } as Group;
    input.onChange(
      Object.fromEntries(names.filter((one) => whole[one] !== undefined).map((one) => [one, whole[one]])),
    );
  }
  return fields.map(({ name, field, may }) => (
    <FieldInput
      key={name}
      field={field}
      optional={may !== null}
      path={[...input.path, name]}
      value={group[name]}
      errorOf={input.errorOf}
      onChange={(value) => change(name, may, value)}
    />
  ));
}

type FieldProps = InputProps & { field: RuleField; optional: boolean };

function FieldInput(props: FieldProps) {
  const { field, value, onChange, path, optional, errorOf } = props;
  const text = useValueText();
  const name = ['body', ...path].join('.');
  const error = errorOf(name);
  const shared = { name, label: text.field(path), optional, ...(error !== undefined && { error }) };
  switch (field.kind) {
    case 'number':
      return <NumberInput {...shared} value={value} onChange={onChange} />;
    case 'money':
      return <AmountInput {...shared} value={value as Money} onChange={onChange} />;
    case 'words':
      return <WordsInput {...props} />;
    case 'condition':
      return <ConditionInput {...shared} value={value as Condition | undefined} onChange={onChange} />;
    case 'list':
    case 'group':
    case 'fixed':
      return <CompoundInput {...props} />;
    default:
      return <SingleInput {...shared} kind={field} value={value} onChange={onChange} />;
  }
}

type SingleKind = Extract<RuleField, { kind: 'day' | 'yes_no' | 'choice' | 'text' }>;
type SingleProps = KitField & Pick<InputProps, 'value' | 'onChange'> & { kind: SingleKind };

function SingleInput({ kind, value, onChange, ...shared }: SingleProps) {
  const text = useValueText();
  const optional = shared.optional === true;
  const give = (typed: string) => onChange(typed || undefined);
  switch (kind.kind) {
    case 'day':
      return <DateInput {...shared} value={textOf(value)} onChange={give} />;
    case 'yes_no': {
      const change = (is: boolean) => onChange(is || !optional ? is : undefined);
      return <Checkbox {...shared} checked={value === true} onChange={change} />;
    }
    case 'choice': {
      const options = kind.options.map((one) => ({ value: one, label: text.choice(one) }));
      return <Select {...shared} value={textOf(value)} onChange={onChange} options={options} />;
    }
    case 'text':
      return <TextInput {...shared} value={textOf(value)} onChange={give} />;
  }
}

/** Groups and lists; what the schema cannot tell is only shown. */
function CompoundInput(props: FieldProps) {
  const { field, value, path } = props;
  const text = useValueText();
  if (field.kind === 'fixed')
    return value === undefined ? null : (
      <p className="k-quiet">
        {text.field(path)}: {text.value(field, value)}
      </p>
    );
  if (field.kind === 'list') return <ListInput {...props} of={field.of} />;
  if (field.kind !== 'group') return null;
  return (
    <fieldset className="c-rule-entry">
      <legend>{text.field(path)}</legend>
      <MayBeMissing {...props} empty={{}}>
        <GroupInput {...props} fields={field.fields} />
      </MayBeMissing>
    </fieldset>
  );
}

function MayBeMissing({
  value,
  optional,
  onChange,
  empty,
  path,
  children,
}: FieldProps & { empty: unknown; children: React.ReactNode }) {
  const t = useRulingWords();
  const text = useValueText();
  const field = text.field(path);
  if (value === undefined || value === null)
    return <Button onClick={() => onChange(empty)}>{t('ruling.add', { field })}</Button>;
  return (
    <>
      {children}
      {optional && (
        <Button onClick={() => onChange(undefined)}>
          {t('ruling.drop')}
          <span className="k-hidden"> {field}</span>
        </Button>
      )}
    </>
  );
}

function WordsInput({ path, value, onChange, optional, errorOf }: FieldProps) {
  const t = useRulingWords();
  const text = useValueText();
  const words = (value ?? {}) as Record<'zh' | 'en', string>;
  const label = text.field(path);
  function change(language: 'zh' | 'en', typed: string) {
    // A text changed here has no translation yet: only the two it is written in are kept.
    const next = { zh: words.zh ?? '', en: words.en ?? '', [language]: typed };
    onChange(optional && next.zh === '' && next.en === '' ? undefined : next);
  }
  return (['zh', 'en'] as const).map((language) => {
    const name = ['body', ...path, language].join('.');
    const error = errorOf(name);
    return (
      <TextInput
        key={language}
        name={name}
        label={t(`ruling.${language}`, { field: label })}
        optional={optional}
        value={words[language] ?? ''}
        onChange={(typed) => change(language, typed)}
        {...(error !== undefined && { error })}
      />
    );
  });
}

/** Entries of several fields one by one; single values as lines or ticks. */
function ListInput(props: FieldProps & { of: RuleField }) {
  const { of, value, onChange, path, errorOf } = props;
  const t = useRulingWords();
  const text = useValueText();
  const entries = Array.isArray(value) ? (value as unknown[]) : [];
  if (of.kind !== 'group' && of.kind !== 'words')
    return <LinesInput {...props} entries={entries.map(String)} />;
  const drop = (at: number) => onChange(entries.filter((_one, index) => index !== at));
  return (
    <fieldset className="c-rule-entry">
      <legend>{text.field(path)}</legend>
      {entries.map((entry, at) => (
        <div className="c-rule-entry" key={at}>
          <FieldInput
            field={of}
            optional={false}
            path={[...path, String(at)]}
            value={entry}
            errorOf={errorOf}
            onChange={(next) => onChange(entries.with(at, next))}
          />
          <Button onClick={() => drop(at)}>
            {t('ruling.drop')}
            <span className="k-hidden"> {text.field([...path, String(at)])}</span>
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...entries, {}])}>
        {t('ruling.add', { field: text.field(path) })}
      </Button>
    </fieldset>
  );
}
