import type { Field, FieldOf } from '@lingshi/domain/form/form.types.ts';
import { Radios } from '../../kit/choices.tsx';
import type { Offered, WidgetProps } from '../form-work.ts';
import { useCommon } from './widget-look.ts';

export type OneProps<F extends Field> = Pick<WidgetProps, 'path' | 'work' | 'extra'> & {
  field: F;
  offered: readonly Offered[];
};

/** One of a few, all of them in sight. */
export function ChooseOne({
  field,
  path,
  work,
  extra,
  offered,
}: OneProps<FieldOf<'choice' | 'yesNo' | 'place'>>) {
  const common = useCommon(field, path, work, extra);
  const options = extra.options?.(offered) ?? offered;
  const value = work.value(path);
  return (
    <Radios
      {...common}
      {...(field.typing?.look === 'inRow' && { inRow: true })}
      value={typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''}
      options={options.map((one) => ({ ...one, value: String(one.value) }))}
      onChange={(chosen) => work.put(path, options.find((one) => String(one.value) === chosen)?.value)}
    />
  );
}
