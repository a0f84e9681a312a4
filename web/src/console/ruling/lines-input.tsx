import type { RuleField } from '@lingshi/domain/policy/rule-field.ts';
import { Checkboxes } from '../../kit/choices.tsx';
import { Field, fieldId } from '../../kit/field.tsx';
import { useRulingWords } from './ruling.words.ts';
import { useValueText } from './use-value-text.ts';

type LinesProps = {
  of: RuleField;
  entries: readonly string[];
  onChange: (value: unknown) => void;
  path: readonly string[];
  errorOf: (path: string) => string | undefined;
};

/** A list of single values: ticks where the schema knows all of them, else one a line. */
export function LinesInput({ of, entries, onChange, path, errorOf }: LinesProps) {
  const t = useRulingWords();
  const text = useValueText();
  const name = ['body', ...path].join('.');
  const error = errorOf(name);
  const shared = { name, label: text.field(path), ...(error !== undefined && { error }) };
  if (of.kind === 'choice')
    return (
      <Checkboxes
        {...shared}
        values={entries}
        options={of.options.map((value) => ({ value, label: text.choice(value) }))}
        onChange={onChange}
      />
    );
  return (
    <Field {...shared} hint={t('ruling.line_list')}>
      <textarea
        id={fieldId(name)}
        className="k-input"
        rows={Math.max(3, entries.length + 1)}
        defaultValue={entries.join('\n')}
        onChange={({ target }) =>
          onChange(
            target.value
              .split('\n')
              .map((line) => line.trim())
              .filter(Boolean),
          )
        }
      />
    </Field>
  );
}
