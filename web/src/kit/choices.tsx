import type { ReactNode } from 'react';
import { FieldGroup, tiesOf, type FieldProps } from './field.tsx';
import './choices.css';

export type Choice<V extends string = string> = {
  value: V;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  /** A follow-up question, shown only while this is chosen. */
  more?: ReactNode;
};

type RadiosProps<V extends string> = FieldProps & {
  options: readonly Choice<V>[];
  value: V | '';
  onChange: (value: V) => void;
  /** Side by side where they fit: only for two or three short words. */
  inRow?: boolean;
};

export function Radios<V extends string>(props: RadiosProps<V>) {
  const { options, value, onChange, inRow } = props;
  const { id } = tiesOf(props);
  return (
    <FieldGroup {...props}>
      <div className={`k-choices${inRow ? ' k-choices-row' : ''}`}>
        {options.map((option, index) => (
          <ChoiceRow
            key={option.value}
            id={index === 0 ? id : `${id}-${index}`}
            type="radio"
            name={props.name}
            choice={option}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

type CheckboxesProps<V extends string> = FieldProps & {
  options: readonly Choice<V>[];
  values: readonly V[];
  onChange: (values: V[]) => void;
};

export function Checkboxes<V extends string>(props: CheckboxesProps<V>) {
  const { options, values, onChange } = props;
  const { id } = tiesOf(props);
  function toggle(value: V) {
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  }
  return (
    <FieldGroup {...props}>
      <div className="k-choices">
        {options.map((option, index) => (
          <ChoiceRow
            key={option.value}
            id={index === 0 ? id : `${id}-${index}`}
            type="checkbox"
            name={props.name}
            choice={option}
            checked={values.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

type CheckboxProps = Pick<FieldProps, 'name' | 'error'> & {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

/** One thing to agree to. */
export function Checkbox({ name, label, hint, error, checked, onChange }: CheckboxProps) {
  return (
    <Checkboxes
      name={name}
      label={label}
      hideLabel
      error={error}
      options={[{ value: 'yes', label, hint }]}
      values={checked ? ['yes'] : []}
      onChange={(values) => onChange(values.length > 0)}
    />
  );
}

type RowProps = {
  id: string;
  type: 'radio' | 'checkbox';
  name: string;
  choice: Choice;
  checked: boolean;
  onChange: () => void;
};

function ChoiceRow({ id, type, name, choice, checked, onChange }: RowProps) {
  const hintId = choice.hint ? `${id}-about` : undefined;
  return (
    <div>
      <label className="k-choice">
        <input
          id={id}
          type={type}
          name={name}
          value={choice.value}
          checked={checked}
          disabled={choice.disabled}
          aria-labelledby={`${id}-name`}
          aria-describedby={hintId}
          onChange={onChange}
        />
        <span className="k-choice-label" id={`${id}-name`}>
          {choice.label}
        </span>
        {choice.hint && (
          <span className="k-choice-hint" id={hintId}>
            {choice.hint}
          </span>
        )}
      </label>
      {checked && choice.more && <div className="k-choice-more">{choice.more}</div>}
    </div>
  );
}
