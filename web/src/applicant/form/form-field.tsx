import Info from 'lucide-react/icons/info';
import type { ReactNode } from 'react';
import { Button } from '../../kit/button.tsx';
import { Radios, type Choice } from '../../kit/choices.tsx';
import { DateInput } from '../../kit/date-input.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Select, type Option, type OptionGroup } from '../../kit/select.tsx';
import { Textarea, TextInput } from '../../kit/text-input.tsx';
import { fixOf } from './complaint.ts';
import { useComplaintWords } from './complaint.words.ts';
import type { TopicForm } from './topic-form.ts';
import './form.css';

type Common = {
  form: TopicForm;
  path: string;
  hint?: ReactNode;
  optional?: boolean;
};

type FormTextProps = Common & {
  example?: string;
  type?: 'text' | 'email' | 'tel';
  look?: 'short' | 'number';
  inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  autoComplete?: string;
  capitals?: boolean;
  maxLength?: number;
};

/** A line of text of a topic, with what is wrong, and one tap to mend what can be mended. Nothing where it is locked. */
export function FormText({ form, path, ...look }: FormTextProps) {
  if (!form.isOpen(path)) return null;
  return (
    <div className="form-field">
      <TextInput
        {...look}
        name={path}
        label={form.label(path)}
        value={textOf(form.value(path))}
        error={form.error(path)}
        onChange={(text) => form.put(path, text)}
        onBlur={() => form.leave(path)}
      />
      <FieldAdvice form={form} path={path} />
    </div>
  );
}

export function FormTextarea({ form, path, maxLength, ...look }: Common & { maxLength: number }) {
  if (!form.isOpen(path)) return null;
  return (
    <Textarea
      {...look}
      name={path}
      label={form.label(path)}
      maxLength={maxLength}
      value={textOf(form.value(path))}
      error={form.error(path)}
      onChange={(text) => form.put(path, text)}
      onBlur={() => form.leave(path)}
    />
  );
}

export function FormDay({ form, path, birthday, ...look }: Common & { birthday?: boolean }) {
  if (!form.isOpen(path)) return null;
  return (
    <DateInput
      {...look}
      {...(birthday && { birthday })}
      name={path}
      label={form.label(path)}
      value={textOf(form.value(path))}
      error={form.error(path)}
      onChange={(day) => {
        form.put(path, day);
        form.leave(path);
      }}
    />
  );
}

type FormChoiceProps<V extends string> = Common & {
  options: readonly Choice<V>[];
  inRow?: boolean;
};

export function FormChoice<V extends string>({ form, path, ...look }: FormChoiceProps<V>) {
  if (!form.isOpen(path)) return null;
  return (
    <Radios<V>
      {...look}
      name={path}
      label={form.label(path)}
      value={textOf(form.value(path)) as V | ''}
      error={form.error(path)}
      onChange={(value) => form.put(path, value)}
    />
  );
}

type FormYesNoProps = Common & {
  yes: ReactNode;
  no: ReactNode;
  more?: ReactNode;
  noFirst?: boolean;
  inRow?: boolean;
};

/** A question whose answer is kept as true or false. */
export function FormYesNo({ form, path, yes, no, more, noFirst, ...look }: FormYesNoProps) {
  if (!form.isOpen(path)) return null;
  const value = form.value(path);
  const options = [
    { value: 'yes', label: yes, more },
    { value: 'no', label: no },
  ];
  return (
    <Radios
      {...look}
      name={path}
      label={form.label(path)}
      value={value === true ? 'yes' : value === false ? 'no' : ''}
      error={form.error(path)}
      options={noFirst ? options.toReversed() : options}
      onChange={(chosen) => form.put(path, chosen === 'yes')}
    />
  );
}

type FormSelectProps = Common & { options: readonly (Option | OptionGroup)[] };

export function FormSelect({ form, path, options, ...look }: FormSelectProps) {
  if (!form.isOpen(path)) return null;
  return (
    <Select
      {...look}
      name={path}
      label={form.label(path)}
      options={options}
      value={textOf(form.value(path))}
      error={form.error(path)}
      onChange={(value) => form.put(path, value)}
    />
  );
}

/** Below a field: one tap to take the suggestion, and what should be looked at once more. */
export function FieldAdvice({ form, path }: { form: TopicForm; path: string }) {
  const t = useComplaintWords();
  const found = form.complaint(path);
  const fix = found && fixOf(found);
  const notes = form.notes(path);
  if (fix === undefined && notes.length === 0) return null;
  return (
    <div className="form-advice">
      {fix !== undefined && <Take form={form} path={path} text={fix} />}
      {notes.map(({ key, values, fix: better }) => (
        <div className="form-note" key={key}>
          <p>
            <Icon of={Info} />
            <span>{t(key, (values ?? {}) as never)}</span>
          </p>
          {better !== undefined && <Take form={form} path={path} text={better} />}
        </div>
      ))}
    </div>
  );
}

function Take({ form, path, text }: { form: TopicForm; path: string; text: string }) {
  const t = useComplaintWords();
  return <Button onClick={() => form.put(path, text)}>{t('take', { text })}</Button>;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
