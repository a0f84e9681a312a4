import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import Landmark from 'lucide-react/icons/landmark';
import { Card } from '../../../kit/card.tsx';
import { isEnglish, useLocale, type Locale } from '../../../kit/locale.ts';
import { SourceLine } from '../../source-line.tsx';
import { textAt } from '../answer-path.ts';
import { FormSelect, FormText } from '../form-field.tsx';
import { useFieldWords } from '../field.words.ts';
import { usePageWords } from '../form.words.ts';
import { useCompetentPost, usePosts } from '../form-read.ts';
import type { TopicForm } from '../topic-form.ts';

export function AddressAbroadFields({ form }: { form: TopicForm }) {
  return (
    <>
      <AddressFields form={form} prefix="" />
      <FirstServer state={textAt(form.answer, 'state')} county={textAt(form.answer, 'county')} />
    </>
  );
}

/** An address in the country of the post, as mail carriers read it. The county is asked only where two posts share a state. */
export function AddressFields({ form: given, prefix }: { form: TopicForm; prefix: '' | 'address.' }) {
  const form = withoutOldCounty(given, prefix);
  const t = useFieldWords();
  const locale = useLocale();
  const { data } = usePosts();
  const states = data?.states ?? [];
  const at = (field: string) => prefix + field;
  const counties = states.find(({ id }) => id === textAt(form.answer, at('state')))?.counties ?? [];
  const optionsOf = (places: readonly { id: string; words: { zh: string; en: string } }[]) =>
    places.map(({ id, words }) => ({ value: id, label: placeName(words, locale) })).toSorted(byEnglish);
  return (
    <>
      <FormText
        form={form}
        path={at('line1')}
        example="1234 Market St"
        autoComplete="address-line1"
        maxLength={120}
      />
      <FormText
        form={form}
        path={at('line2')}
        example="Apt 5B"
        autoComplete="address-line2"
        optional
        maxLength={120}
      />
      <FormText
        form={form}
        path={at('city')}
        example="San Francisco"
        autoComplete="address-level2"
        maxLength={60}
      />
      <FormSelect form={form} path={at('state')} options={optionsOf(states)} />
      {counties.length > 0 && (
        <FormSelect
          form={form}
          path={at('county')}
          hint={t('address.county.hint')}
          options={optionsOf(counties)}
        />
      )}
      <FormText
        form={form}
        path={at('zip')}
        example="94115"
        look="short"
        inputMode="numeric"
        autoComplete="postal-code"
        maxLength={12}
      />
    </>
  );
}

/** Another state has other counties. */
function withoutOldCounty(form: TopicForm, prefix: '' | 'address.'): TopicForm {
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

/** The name people know from their mail stands first in both languages: it is what they look for. */
function placeName({ zh, en }: { zh: string; en: string }, locale: Locale): string {
  return isEnglish(locale) || zh === en ? en : `${en} ${zh}`;
}

function byEnglish(a: { label: string }, b: { label: string }): number {
  return a.label.localeCompare(b.label, 'en');
}

/** Rule: notice intro ¶4: the post of the own district serves first. Told as soon as the address says it. */
function FirstServer({ state, county }: { state: string; county: string }) {
  const t = usePageWords();
  const locale = useLocale();
  const posts = usePosts().data;
  const { data } = useCompetentPost(state, county);
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
