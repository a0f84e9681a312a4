import { FACTS } from '@lingshi/domain/policy/fact.ts';
import type { FactName } from '@lingshi/domain/policy/fact.ts';
import { Button } from '../../kit/button.tsx';
import { Select } from '../../kit/select.tsx';
import { FORM_FACTS, type Compared } from './condition-parts.ts';
import { NumberInput } from './number-input.tsx';
import { useRulingWords } from './ruling.words.ts';
import { useValueText } from './use-value-text.ts';

const OPERATORS = ['=', '<', '<=', '>', '>='] as const;

type ComparisonProps = {
  name: string;
  part: Compared;
  onChange: (part: Compared) => void;
  onDrop: () => void;
};

/** One fact, compared with one value. */
export function ComparisonInput({ name, part, onChange, onDrop }: ComparisonProps) {
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
