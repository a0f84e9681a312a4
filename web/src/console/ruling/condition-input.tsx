import type { Condition } from '@lingshi/domain/policy/condition.ts';
import type { ReactNode } from 'react';
import { Button } from '../../kit/button.tsx';
import type { FieldProps } from '../../kit/field.tsx';
import { Select } from '../../kit/select.tsx';
import { ComparisonInput } from './comparison-input.tsx';
import { FIRST, grouped, howOf, isWritable, partsOf, type How } from './condition-parts.ts';
import { useRulingWords } from './ruling.words.ts';
import { useValueText } from './use-value-text.ts';

type Change = (value: Condition | undefined) => void;
type ConditionProps = FieldProps & { value: Condition | undefined; onChange: Change };

/** In every case, or a condition as deep as it has to be: comparisons, groups of them, and what must not hold. */
export function ConditionInput({ value, onChange, label, name, error }: ConditionProps) {
  return (
    <fieldset className="c-rule-entry">
      <legend>{label}</legend>
      <GroupPart name={name} label={label} value={value} onChange={onChange} always />
      {error !== undefined && <p className="k-error">{error}</p>}
    </fieldset>
  );
}

type PartProps = { name: string; label: ReactNode; value: Condition | undefined; onChange: Change };

/** A group; `always` where there may be none at all. */
function GroupPart({ name, label, value, onChange, always }: PartProps & { always?: boolean }) {
  const t = useRulingWords();
  const [how, parts] = [howOf(value), partsOf(value)];
  const give = (next: How, inside: readonly Condition[]) => onChange(grouped(next, inside, always !== true));
  const choices = (['always', 'all', 'any', 'none_of'] as const).filter((one) => always || one !== 'always');
  return (
    <>
      <Select<How>
        name={`${name}.how`}
        label={label}
        hideLabel
        value={how}
        onChange={(next) => give(next, parts.length === 0 ? [FIRST] : parts)}
        options={choices.map((one) => ({ value: one, label: t(`ruling.${one}`) }))}
      />
      {parts.map((part, at) => (
        <Part
          key={at}
          name={`${name}.${at}`}
          label={t('ruling.nth', { number: at + 1 })}
          value={part}
          onChange={(next) => give(how, parts.toSpliced(at, 1, ...(next === undefined ? [] : [next])))}
        />
      ))}
      {(how === 'all' || how === 'any') && (
        <div className="k-row">
          <Button onClick={() => give(how, [...parts, FIRST])}>{t('ruling.add_comparison')}</Button>
          <Button onClick={() => give(how, [...parts, { any: [FIRST, FIRST] }])}>
            {t('ruling.add_group')}
          </Button>
        </div>
      )}
    </>
  );
}

/** What no form asks is read and can be taken away; the rest is written. */
function Part({ name, label, value, onChange }: PartProps) {
  const t = useRulingWords();
  const text = useValueText();
  if (value !== undefined && 'is' in value && isWritable(value))
    return (
      <ComparisonInput name={name} part={value} onChange={onChange} onDrop={() => onChange(undefined)} />
    );
  const drop = (
    <Button onClick={() => onChange(undefined)}>
      {t('ruling.drop')}
      <span className="k-hidden"> {label}</span>
    </Button>
  );
  if (value === undefined || 'fact' in value)
    return (
      <div className="c-rules-asked">
        <p>{text.condition(value)}</p>
        {drop}
      </div>
    );
  return (
    <fieldset className="c-rule-entry">
      <legend>{label}</legend>
      <GroupPart name={name} label={label} value={value} onChange={onChange} />
      {drop}
    </fieldset>
  );
}
