import ChevronDown from 'lucide-react/icons/chevron-down';
import { Field, tiesOf, type FieldProps } from './field.tsx';
import { Icon } from './icon.tsx';
import { useKitWords } from './kit.words.ts';

export type Option<V extends string = string> = { value: V; label: string };
export type OptionGroup<V extends string = string> = { group: string; options: readonly Option<V>[] };

type SelectProps<V extends string> = FieldProps & {
  options: readonly (Option<V> | OptionGroup<V>)[];
  value: V | '';
  onChange: (value: V) => void;
};

/** For more than seven choices; fewer are radios. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { options, value, onChange } = props;
  const { id, describedBy, invalid } = tiesOf(props);
  const t = useKitWords();
  return (
    <Field {...props}>
      <div className="k-select">
        <select
          id={id}
          name={props.name}
          value={value}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          aria-required={!props.optional || undefined}
          onChange={(event) => onChange(event.target.value as V)}
        >
          <option value="" disabled={!props.optional}>
            {t('kit.choose')}
          </option>
          {options.map((entry) =>
            'group' in entry ? (
              <optgroup key={entry.group} label={entry.group}>
                {entry.options.map(optionOf)}
              </optgroup>
            ) : (
              optionOf(entry)
            ),
          )}
        </select>
        <Icon of={ChevronDown} />
      </div>
    </Field>
  );
}

function optionOf({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
