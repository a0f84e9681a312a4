import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { askedFields, placesFor } from '@lingshi/domain/identity/address.ts';
import type { AddressField } from '@lingshi/domain/policy/address-format.schema.ts';
import Landmark from 'lucide-react/icons/landmark';
import { Card } from '../../../kit/card.tsx';
import { isEnglish, useLocale, type Locale } from '../../../kit/locale.ts';
import { useCountryOf } from '../../posts-read.ts';
import { SourceLine } from '../../source-line.tsx';
import { addressAt, textAt, type AddressPrefix as Prefix } from '../answer-path.ts';
import { FormSelect, FormText } from '../form-field.tsx';
import { usePageWords } from '../form.words.ts';
import { useCompetentPost, usePosts, type OrderPage } from '../form-read.ts';
import type { Extra, TopicForm } from '../topic-form.ts';

export function AddressAbroadFields({ form }: { form: TopicForm }) {
  return (
    <>
      <AddressFields form={form} prefix="" />
      <FirstServer form={form} />
    </>
  );
}

/** An address in the country of the post, as its rules ask for it. */
export function AddressFields({ form, prefix }: { form: TopicForm; prefix: Prefix }) {
  const format = useCountryOf(form.order.post)?.addressFormat;
  if (format === undefined) return null;
  const address = addressAt(form.answer, prefix);
  return askedFields(format, address).map((field) => (
    <AddressPart
      key={field.id}
      form={withoutOldCounty(form, prefix)}
      path={prefix + field.id}
      field={field}
      places={placesFor(format, field, address)}
    />
  ));
}

type PartProps = {
  form: TopicForm;
  path: string;
  field: AddressField;
  places: ReturnType<typeof placesFor>;
};

function AddressPart({ form, path, field, places }: PartProps) {
  const locale = useLocale();
  const { hint, max, example, optional, autoComplete, inputMode, look } = field;
  const said = { form, path, ...(hint && { hint: readPhrase(hint, locale) }), ...(optional && { optional }) };
  if (places === null) {
    const typed = {
      ...(example !== undefined && { example }),
      ...(autoComplete !== undefined && { autoComplete }),
      ...(inputMode && { inputMode }),
      ...(look && { look }),
    };
    // What is too long is said, not cut off unseen.
    return <FormText {...said} {...typed} maxLength={Math.round(max * 1.5)} />;
  }
  const options = places.map(({ id, words }) => ({ value: id, label: placeName(words, locale) }));
  return <FormSelect {...said} options={options.toSorted(byEnglish)} />;
}

/** Another state has other counties. */
function withoutOldCounty(form: TopicForm, prefix: Prefix): TopicForm {
  function put(path: string, value: unknown) {
    if (path !== `${prefix}state`) return form.put(path, value);
    if (prefix === '') form.put('county', '');
    const address = (form.value('address') ?? {}) as object;
    return prefix === ''
      ? form.put('state', value)
      : form.put('address', { ...address, state: value, county: '' });
  }
  return { ...form, put };
}

/** The names of the parts, as the country has them. */
export function useAddressLabels({ post }: OrderPage, prefix: Prefix): NonNullable<Extra['labels']> {
  const locale = useLocale();
  const fields = useCountryOf(post)?.addressFormat.fields ?? [];
  return Object.fromEntries(fields.map(({ id, words }) => [prefix + id, readPhrase(words, locale)]));
}

export function useAddressExtra(order: OrderPage): Extra {
  return { labels: useAddressLabels(order, '') };
}

/** The name people know from their mail stands first in both languages: it is what they look for. */
function placeName({ zh, en }: { zh: string; en: string }, locale: Locale): string {
  return isEnglish(locale) || zh === en ? en : `${en} ${zh}`;
}

function byEnglish(a: { label: string }, b: { label: string }): number {
  return a.label.localeCompare(b.label, 'en');
}

/** Rule: notice intro ¶4: the post of the own district serves first. Told as soon as the address says it. */
function FirstServer({ form: { order, answer } }: { form: TopicForm }) {
  const t = usePageWords();
  const locale = useLocale();
  const posts = usePosts().data;
  const county = textAt(answer, 'county');
  const { data } = useCompetentPost(order.post, answer);
  if (!posts || !data || (data.counties.length > 0 && county === '')) return null;
  const post = posts.posts.find(({ id }) => id === data.post);
  return (
    <div role="status">
      <Card
        tone="jade"
        over={t('post.first')}
        overIcon={Landmark}
        title={post ? readPhrase(post.name, locale) : t('post.none_first')}
      >
        <p className="k-quiet">{post ? t('post.first_hint') : t('post.none_hint')}</p>
        {data.source !== '' && <SourceLine source={data.source} />}
      </Card>
    </div>
  );
}
