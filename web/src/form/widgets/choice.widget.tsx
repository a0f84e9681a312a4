import { valueAt } from '@lingshi/domain/form/answer-path.ts';
import type { Field, FieldOf } from '@lingshi/domain/form/form.types.ts';
import { placesOf } from '@lingshi/domain/form/place.ts';
import type { Place } from '@lingshi/domain/form/place.ts';
import { Checkbox, Radios } from '../../kit/choices.tsx';
import { isEnglish, useLocale } from '../../kit/locale.ts';
import { Select } from '../../kit/select.tsx';
import type { FormWork, Offered, WidgetProps } from '../form-work.ts';
import { useSay } from '../use-words.ts';
import { useCommon } from './widget-look.ts';

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

/** Of a few posts one is chosen; states and counties are found in a list. */
export function PlaceWidget({ field, ...rest }: WidgetProps<'place'>) {
  const { work, path } = rest;
  const name = usePlaceName();
  const places = placesOf(field, enclosing(work, path), work.seen.facts.rules) ?? [];
  if (field.of === 'post') {
    const posts = places.map((place) => ({ value: place.id, label: name.own(place) }));
    return <ChooseOne {...rest} field={field} offered={posts} />;
  }
  const listed = places.map((place) => ({ value: place.id, label: name.known(place) }));
  return <SelectOne {...rest} field={field} offered={listed.toSorted(byEnglish)} />;
}

type OneProps<F extends Field> = Pick<WidgetProps, 'path' | 'work' | 'extra'> & {
  field: F;
  offered: readonly Offered[];
};

function ChooseOne({ field, path, work, extra, offered }: OneProps<FieldOf<'choice' | 'yesNo' | 'place'>>) {
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

type Listed = { value: string | boolean; label: string };

function SelectOne({
  field,
  path,
  work,
  extra,
  offered,
}: Omit<OneProps<Field>, 'offered'> & { offered: readonly Listed[] }) {
  const common = useCommon(field, path, work, extra);
  const value = work.value(path);
  return (
    <Select
      {...common}
      options={offered.map((one) => ({ label: one.label, value: String(one.value) }))}
      value={typeof value === 'string' ? value : ''}
      onChange={(chosen) => work.put(path, chosen)}
    />
  );
}

function enclosing(work: FormWork, path: string): unknown {
  return path.includes('.') ? valueAt(work.answer, path.slice(0, path.lastIndexOf('.'))) : work.answer;
}

function usePlaceName() {
  const locale = useLocale();
  const say = useSay();
  return {
    own: ({ words }: Place) => say(words),
    /** The name people know from their mail stands first in both languages: it is what they look for. */
    known: ({ words }: Place) =>
      isEnglish(locale) || words.zh === words.en ? say(words) : `${words.en} ${say(words)}`,
  };
}

function byEnglish(a: Listed, b: Listed): number {
  return a.label.localeCompare(b.label, 'en');
}
