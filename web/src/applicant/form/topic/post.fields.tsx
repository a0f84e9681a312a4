import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { Notice } from '../../../kit/notice.tsx';
import { useLocale } from '../../../kit/locale.ts';
import { textAt } from '../answer-path.ts';
import { FormChoice } from '../form-field.tsx';
import { usePageWords } from '../form.words.ts';
import { answerOf, useAnswers, useCompetentPost, usePosts, type OrderPage } from '../form-read.ts';
import type { Extra, TopicForm } from '../topic-form.ts';

/** Rule: notice intro ¶4: any post of the country may be chosen; each serves the people of its own district first. */
export function PostFields({ form }: { form: TopicForm }) {
  const t = usePageWords();
  const locale = useLocale();
  const posts = usePosts().data?.posts ?? [];
  const own = useOwnPost(form.order.id);
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
export function usePostExtra({ id }: OrderPage): Extra {
  const own = useOwnPost(id);
  return own === null ? {} : { defaults: { post: own } };
}

/** The post of the district the address lies in; null while it is not known. */
function useOwnPost(orderId: string): string | null {
  const home = answerOf(useAnswers(orderId).data, 'address_abroad');
  const { data } = useCompetentPost(textAt(home, 'state'), textAt(home, 'county'));
  return data?.post ?? null;
}
