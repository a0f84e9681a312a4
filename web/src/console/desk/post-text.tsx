import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { useLocale } from '../../kit/locale.ts';
import { usePosts } from './desk.read.ts';

/** A post by name, from the rules; until they are here, or where it is not, by its identifier. */
export function PostText({ id }: { id: string }) {
  const locale = useLocale();
  const post = usePosts()?.posts.find((one) => one.id === id);
  return <>{post ? readPhrase(post.name, locale) : id}</>;
}
