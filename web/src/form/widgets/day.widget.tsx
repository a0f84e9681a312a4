import { DateInput } from '../../kit/date-input.tsx';
import type { WidgetProps } from '../form-work.ts';
import { textOf, useCommon } from './widget-look.ts';

export function DayWidget({ field, path, work, extra }: WidgetProps<'day'>) {
  const common = useCommon(field, path, work, extra);
  return (
    <DateInput
      {...common}
      {...(field.typing?.birthday && { birthday: true })}
      value={textOf(work.value(path))}
      onChange={(day) => {
        work.put(path, day);
        work.leave(path);
      }}
    />
  );
}
