import { FACT_INPUTS } from '@lingshi/domain/policy/case-facts.ts';
import type { Condition } from '@lingshi/domain/policy/condition.ts';
import { FACTS } from '@lingshi/domain/policy/fact.ts';
import type { FactName } from '@lingshi/domain/policy/fact.ts';
import { Button } from '../../kit/button.tsx';
import type { FieldProps } from '../../kit/field.tsx';
import { Select } from '../../kit/select.tsx';
import { NumberInput } from './number-input.tsx';
import { useRulingWords } from './ruling.words.ts';
import { useValueText } from './use-value-text.ts';

type Compared = Extract<Condition, { is: string }>;
type Simple = { how: 'always' | 'all' | 'any'; parts: Compared[] };
type ConditionProps = FieldProps & {
  value: Condition | undefined;
  onChange: (value: Condition | undefined) => void;
};

const FORM_FACTS = Object.keys(FACT_INPUTS) as FactName[];
const OPERATORS = ['=', '<', '<=', '>', '>='] as const;

/** "Always", or one list of comparisons that all hold or of which one does; anything deeper is read, not written. */
export function ConditionInput({ value, onChange, label, name }: ConditionProps) {
  const t = useRulingWords();
  const text = useValueText();
  const simple = simpleOf(value);
  if (simple === null) return <p>{t('ruling.complex', { words: text.condition(value) })}</p>;
  const { how, parts } = simple;
  const give = (next: Simple) => onChange(conditionOf(next));
  return (
    <fieldset className="c-rule-entry">
      <legend>{label}</legend>
      <Select<Simple['how']>
        name={`${name}.how`}
        label={label}
        hideLabel
        value={how}
        onChange={(next) => give({ how: next, parts: parts.length === 0 ? [FIRST] : parts })}
        options={(['always', 'all', 'any'] as const).map((one) => ({
          value: one,
          label: t(`ruling.${one}`),
        }))}
      />
      {parts.map((part, at) => (
        <ComparisonInput
          key={at}
          name={`${name}.${at}`}
          part={part}
          onChange={(next) => give({ how, parts: parts.with(at, next) })}
          onDrop={() => give({ how, parts: parts.filter((_one, index) => index !== at) })}
        />
      ))}
      {how !== 'always' && (
        <Button onClick={() => give({ how, parts: [...parts, FIRST] })}>{t('ruling.add_comparison')}</Button>
      )}
    </fieldset>
  );
}

const FIRST: Compared = { fact: 'ageYears', is: '<', value: 16 };

type ComparisonProps = {
  name: string;
  part: Compared;
  onChange: (part: Compared) => void;
  onDrop: () => void;
};

function ComparisonInput({ name, part, onChange, onDrop }: ComparisonProps) {
  const t = useRulingWords();
  const text = useValueText();
  const { fact, is } = part;
  function choose(next: FactName) {
    onChange(isYesNo(next) ? { fact: next, is: '=', value: true } : { fact: next, is, value: 0 });
  }
  return (
    <div className="c-rules-asked">
      <Select<FactName>
        name={`${name}.fact`}
        label={t('ruling.fact')}
        value={fact}
        onChange={choose}
        options={FORM_FACTS.map((one) => ({ value: one, label: text.fact(one) }))}
      />
      {isYesNo(fact) ? (
        <YesNoValue name={name} part={part} onChange={onChange} />
      ) : (
        <CountValue name={name} part={part} onChange={onChange} />
      )}
      <Button onClick={onDrop}>{t('ruling.drop')}</Button>
    </div>
  );
}

function isYesNo(fact: FactName): boolean {
  return FACTS[fact] === 'yes_no';
}

type ValueProps = Omit<ComparisonProps, 'onDrop'>;

function YesNoValue({ name, part: { fact, value }, onChange }: ValueProps) {
  const t = useRulingWords();
  return (
    <Select
      name={`${name}.value`}
      label={t('ruling.value')}
      value={String(value)}
      onChange={(next) => onChange({ fact, is: '=', value: next === 'true' })}
      options={[
        { value: 'true', label: t('ruling.yes') },
        { value: 'false', label: t('ruling.no') },
      ]}
    />
  );
}

function CountValue({ name, part: { fact, is, value }, onChange }: ValueProps) {
  const t = useRulingWords();
  return (
    <>
      <Select
        name={`${name}.is`}
        label={t('ruling.operator')}
        value={is}
        onChange={(next) => onChange({ fact, is: next as Compared['is'], value })}
        options={OPERATORS.map((one) => ({ value: one, label: one }))}
      />
      <NumberInput
        name={`${name}.value`}
        label={t('ruling.value')}
        value={value}
        onChange={(next) => onChange({ fact, is, value: next as number })}
      />
    </>
  );
}

function simpleOf(condition: Condition | undefined): Simple | null {
  if (condition === undefined) return { how: 'always', parts: [] };
  if ('is' in condition) return isFormFact(condition) ? { how: 'all', parts: [condition] } : null;
  const [how, parts] =
    'all' in condition
      ? (['all', condition.all] as const)
      : 'any' in condition
        ? (['any', condition.any] as const)
        : [];
  if (how === undefined || parts === undefined) return null;
  const compared = parts.filter((part): part is Compared => 'is' in part && isFormFact(part));
  return compared.length === parts.length ? { how, parts: compared } : null;
}

function isFormFact({ fact }: Compared): boolean {
  return FORM_FACTS.includes(fact);
}

function conditionOf({ how, parts }: Simple): Condition | undefined {
  if (how === 'always' || parts.length === 0) return undefined;
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  return how === 'all' ? { all: parts } : { any: parts };
}
