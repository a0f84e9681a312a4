import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { useLocale } from '../../kit/locale.ts';
import { usePosts } from './desk.read.ts';

/** Places by name, from the rules; until they are here, or where they are not, by their identifier. */
export function StateText({ id }: { id: unknown }) {
  const locale = useLocale();
  const posts = usePosts();
  const state = posts?.states.find((one) => one.id === id);
  return <>{state ? `${readPhrase(state.words, locale)} (${state.id})` : String(id)}</>;
}

export function CountyText({ id }: { id: unknown }) {
  const locale = useLocale();
  const posts = usePosts();
  const county = posts?.states.flatMap(({ counties }) => counties).find((one) => one.id === id);
  return <>{county ? readPhrase(county.words, locale) : String(id)}</>;
}

export function PostText({ id }: { id: unknown }) {
  const locale = useLocale();
  const posts = usePosts();
  const post = posts?.posts.find((one) => one.id === id);
  return <>{post ? readPhrase(post.name, locale) : String(id)}</>;
}
