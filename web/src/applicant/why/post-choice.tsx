import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { Select } from '../../kit/select.tsx';
import { postsQuery } from '../posts-read.ts';
import { useRuleWords } from '../rule-words.ts';
import { useWhyWords } from './why.words.ts';

/** Another post is another address: it can be kept and sent. None is chosen for anybody. @param post '' = none yet */
export function PostChoice({ post, addressOf }: { post: string; addressOf: (post: string) => string }) {
  const t = useWhyWords();
  const say = useRuleWords();
  const [, go] = useLocation();
  const { data } = useQuery(postsQuery);
  return (
    <Select
      name="post"
      label={t('fees.post')}
      value={post}
      onChange={(next) => go(addressOf(next), { replace: true })}
      options={(data?.posts ?? []).map(({ id, name }) => ({ value: id, label: say(name) }))}
    />
  );
}
