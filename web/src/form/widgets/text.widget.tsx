import type { FieldOf } from '@lingshi/domain/form/form.types.ts';
import { Textarea, TextInput } from '../../kit/text-input.tsx';
import type { WidgetProps } from '../form-work.ts';
import { textOf, useCommon } from './widget-look.ts';

/** A number is pasted as it was printed, with its spaces; they go when the page is done. */
const SPACES = 6;
const PHONE_LETTERS = 30;

export function TextWidget(props: WidgetProps<'text'>) {
  const { max, typing } = props.field;
  return (
    <Line {...props} type={typing?.mode ?? 'text'} max={typing?.look === 'number' ? max + SPACES : max} />
  );
}

/** The example is a number of the country that the form is for. */
export function PhoneWidget(props: WidgetProps<'phone'>) {
  const example = props.work.seen.facts.rules.phone?.example;
  const field = example === undefined ? props.field : { ...props.field, example };
  return <Line {...props} field={field} type="tel" max={PHONE_LETTERS} />;
}

export function EmailWidget(props: WidgetProps<'email'>) {
  return <Line {...props} type="email" max={props.field.max} />;
}

type LineProps = Omit<WidgetProps<'text' | 'phone' | 'email'>, 'field'> & {
  field: FieldOf<'text' | 'phone' | 'email'>;
  type: 'text' | 'numeric' | 'tel' | 'email';
  max: number;
};

function Line({ field, path, work, extra, type, max }: LineProps) {
  const common = useCommon(field, path, work, extra);
  const { look, capitals, autoComplete } = field.typing ?? {};
  return (
    <TextInput
      {...common}
      {...(type !== 'numeric' && { type })}
      {...(type !== 'text' && { inputMode: type })}
      {...(look !== undefined && look !== 'inRow' && { look })}
      {...(capitals && { capitals })}
      {...(autoComplete !== undefined && { autoComplete })}
      maxLength={max}
      value={textOf(work.value(path))}
      onChange={(text) => work.put(path, text)}
      onBlur={() => work.leave(path)}
    />
  );
}

export function LongTextWidget({ field, path, work, extra }: WidgetProps<'longText'>) {
  const common = useCommon(field, path, work, extra);
  return (
    <Textarea
      {...common}
      maxLength={field.max}
      value={textOf(work.value(path))}
      onChange={(text) => work.put(path, text)}
      onBlur={() => work.leave(path)}
    />
  );
}
