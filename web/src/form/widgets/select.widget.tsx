import { valueAt } from '@lingshi/domain/form/answer-path.ts';
import type { Field } from '@lingshi/domain/form/form.types.ts';
import { placesOf } from '@lingshi/domain/form/place.ts';
import type { Place } from '@lingshi/domain/form/place.ts';
import { isEnglish, useLocale } from '../../kit/locale.ts';
import { Select } from '../../kit/select.tsx';
import type { FormWork, WidgetProps } from '../form-work.ts';
import { useSay } from '../use-words.ts';
import { ChooseOne, type OneProps } from './choose-one.tsx';
import { useCommon } from './widget-look.ts';

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

type Listed = { value: string | boolean; label: string };

/** One of many, found in a list. */
export function SelectOne({
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
