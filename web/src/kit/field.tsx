import CircleAlert from 'lucide-react/icons/circle-alert';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { useKitWords } from './kit.words.ts';
import './field.css';

/** What every input of the kit takes. `name` is also the anchor an error summary links to. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  /** Why we ask or how to find it, one sentence. */
  hint?: ReactNode;
  /** A real form of the answer: shown as "For example: E12345678". */
  example?: string;
  /** How to mend it, in words; nothing while the answer is fine. */
  error?: ReactNode;
  optional?: boolean;
  /** The question is the page's heading already: keep the label for ears only. */
  hideLabel?: boolean;
};

/** Ids and aria attributes that tie an input to its label, hint and error. */
export type Ties = { id: string; describedBy: string | undefined; invalid: true | undefined };

export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^\w-]/g, '-')}`;
}

export function tiesOf({ name, hint, example, error }: FieldProps): Ties {
  const id = fieldId(name);
  const parts = [hint || example ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return { id, describedBy: parts.join(' ') || undefined, invalid: error ? true : undefined };
}

/** One question with one input. Use it directly only for an input the kit does not have. */
export function Field({ children, ...field }: FieldProps & { children: ReactNode }) {
  return (
    <div className={frameOf(field)}>
      <label className={`k-field-label${field.hideLabel ? ' k-hidden' : ''}`} htmlFor={fieldId(field.name)}>
        <LabelWords {...field} />
      </label>
      <FieldNotes {...field} />
      {children}
    </div>
  );
}

/** One question with several inputs: radios, checkboxes, a date. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { describedBy } = tiesOf(field);
  return (
    <fieldset className={frameOf(field)} aria-describedby={describedBy}>
      <legend className={`k-field-label${field.hideLabel ? ' k-hidden' : ''}`}>
        <LabelWords {...field} />
      </legend>
      <FieldNotes {...field} />
      {children}
    </fieldset>
  );
}

export function InlineError({ id, children }: { id?: string; children: ReactNode }) {
  const t = useKitWords();
  return (
    <p className="k-error" id={id}>
      <Icon of={CircleAlert} />
      <span>
        <span className="k-hidden">{t('kit.error')}</span>
        {children}
      </span>
    </p>
  );
}

function LabelWords({ label, optional }: FieldProps) {
  const t = useKitWords();
  return (
    <>
      {label}
      {optional && <span className="k-field-optional"> {t('kit.optional')}</span>}
    </>
  );
}

function FieldNotes({ name, hint, example, error }: FieldProps) {
  const t = useKitWords();
  const id = fieldId(name);
  return (
    <>
      {(hint || example) && (
        <div className="k-field-hint" id={`${id}-hint`}>
          {hint && <div>{hint}</div>}
          {example && <div>{t('kit.example', { example })}</div>}
        </div>
      )}
      {error && <InlineError id={`${id}-error`}>{error}</InlineError>}
    </>
  );
}

function frameOf({ error }: FieldProps): string {
  return error ? 'k-field k-field-wrong' : 'k-field';
}
