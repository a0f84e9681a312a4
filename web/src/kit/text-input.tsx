import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from 'react';
import { Field, tiesOf, type FieldProps } from './field.tsx';
import { useKitWords } from './kit.words.ts';

type TextInputProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'tel' | 'search'>;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'email' | 'search';
  /** `code` for a one-time code, `number` for document numbers, `short` for a postcode. */
  look?: 'short' | 'code' | 'number';
  maxLength?: number;
  /** Capital letters as typed, for names in pinyin and document numbers. */
  capitals?: boolean;
  readOnly?: boolean;
};

export function TextInput(props: TextInputProps) {
  const {
    value,
    onChange,
    onBlur,
    type = 'text',
    look,
    capitals,
    autoComplete,
    inputMode,
    maxLength,
    readOnly,
  } = props;
  const { id, describedBy, invalid } = tiesOf(props);
  return (
    <Field {...props}>
      <input
        id={id}
        name={props.name}
        className={`k-input${look ? ` k-input-${look}` : ''}`}
        type={type}
        value={value}
        inputMode={inputMode}
        autoComplete={autoComplete ?? 'off'}
        autoCapitalize={capitals ? 'characters' : 'none'}
        spellCheck={false}
        maxLength={maxLength}
        readOnly={readOnly}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        aria-required={!props.optional || undefined}
        onChange={(event) => onChange(capitals ? event.target.value.toUpperCase() : event.target.value)}
        onBlur={onBlur}
      />
    </Field>
  );
}

type TextareaProps = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** Counted down while writing; more can be typed, so that nothing pasted is cut silently. */
  maxLength?: number;
  rows?: number;
};

export function Textarea(props: TextareaProps) {
  const { value, onChange, onBlur, maxLength, rows = 3 } = props;
  const { id, describedBy, invalid } = tiesOf(props);
  const left = maxLength === undefined ? undefined : maxLength - [...value].length;
  return (
    <Field {...props}>
      <textarea
        id={id}
        name={props.name}
        className="k-input"
        rows={rows}
        value={value}
        aria-describedby={
          [describedBy, left === undefined ? '' : `${id}-left`].filter(Boolean).join(' ') || undefined
        }
        aria-invalid={invalid}
        aria-required={!props.optional || undefined}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
      />
      {left !== undefined && <LettersLeft id={`${id}-left`} left={left} />}
    </Field>
  );
}

function LettersLeft({ id, left }: { id: string; left: number }) {
  const t = useKitWords();
  return (
    <p id={id} className={`k-letters${left < 0 ? ' k-letters-over' : ''}`}>
      {left < 0 ? t('kit.letters_over', { count: -left }) : t('kit.letters_left', { count: left })}
    </p>
  );
}
