import { Checkbox } from '../../kit/choices.tsx';
import { later } from '../../kit/later.tsx';
import { Spinner } from '../../kit/progress.tsx';
import type { WidgetProps } from '../form-work.ts';
import { useSay } from '../use-words.ts';
import { ChooseOne } from './choose-one.tsx';
import { useCommon } from './widget-look.ts';

/** Choices that are long enough for a list are few: it loads with them. */
const SelectOne = later(async () => (await import('./select.widget.tsx')).SelectOne, <Spinner />);

export function ChoiceWidget({ field, ...rest }: WidgetProps<'choice'>) {
  const say = useSay();
  const offered = field.options.map(({ value, words }) => ({ value, label: say(words) }));
  return field.selects ? (
    <SelectOne {...rest} field={field} offered={offered} />
  ) : (
    <ChooseOne {...rest} field={field} offered={offered} />
  );
}

/** A question whose answer is kept as true or false. */
export function YesNoWidget({ field, ...rest }: WidgetProps<'yesNo'>) {
  const say = useSay();
  const offered = field.options.map(({ value, words }) => ({ value, label: say(words) }));
  return <ChooseOne {...rest} field={field} offered={offered} />;
}

export function FlagWidget({ field, path, work, extra }: WidgetProps<'flag'>) {
  const common = useCommon(field, path, work, extra);
  return (
    <Checkbox
      {...common}
      checked={work.value(path) === true}
      onChange={(checked) => work.put(path, checked)}
    />
  );
}
