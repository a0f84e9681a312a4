import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { Notice } from '../../../kit/notice.tsx';
import { useLocale } from '../../../kit/locale.ts';
import { useCountryOf } from '../../posts-read.ts';
import { FormChoice } from '../form-field.tsx';
import { usePageWords } from '../form.words.ts';
import { answerOf, useAnswers, useCompetentPost, usePosts, type OrderPage } from '../form-read.ts';
import type { Extra, TopicForm } from '../topic-form.ts';

/** Rule: notice intro ¶4: any post of the country may be chosen; each serves the people of its own district first. */
export function PostFields({ form }: { form: TopicForm }) {
  const t = usePageWords();
  const locale = useLocale();
  const country = useCountryOf(form.order.post)?.id;
  const posts = (usePosts().data?.posts ?? []).filter((post) => post.country === country);
  const own = useOwnPost(form.order);
  const ordered = [...posts].sort((a, b) => Number(b.id === own) - Number(a.id === own));
  return (
    <>
      <FormChoice
        form={form}
        path="post"
        options={ordered.map(({ id, name }) => ({
          value: id,
          label: readPhrase(name, locale),
          ...(id === own && { hint: t('post.serves_you_first') }),
        }))}
      />
      {own !== null && form.value('post') !== own && (
        <Notice tone="amber" title={t('post.other_title')} live="polite">
          <p>{t('post.other_text')}</p>
        </Notice>
      )}
    </>
  );
}

/** The own post is chosen until the person chooses another. */
export function usePostExtra(order: OrderPage): Extra {
  const own = useOwnPost(order);
  return own === null ? {} : { defaults: { post: own } };
}

/** The post of the district the address lies in; null while it is not known. */
function useOwnPost({ id, post }: OrderPage): string | null {
  const home = answerOf(useAnswers(id).data, 'address_abroad');
  const { data } = useCompetentPost(post, home);
  return data?.post ?? null;
}
