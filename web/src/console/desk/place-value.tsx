import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import { useLocale } from '../../kit/locale.ts';
import { useMe } from '../shell/officer-context.ts';
import { usePosts } from './desk.read.ts';

/** Places by name, from the rules; until they are here, or where they are not, by their identifier. */
export function StateText({ id }: { id: unknown }) {
  const locale = useLocale();
  const state = useStates().find((one) => one.id === id);
  return <>{state ? `${readPhrase(state.words, locale)} (${state.id})` : String(id)}</>;
}

export function CountyText({ id }: { id: unknown }) {
  const locale = useLocale();
  const counties = useStates().flatMap((state) => state.counties ?? []);
  const county = counties.find((one) => one.id === id);
  return <>{county ? readPhrase(county.words, locale) : String(id)}</>;
}

/** Of the country of this officer's post: another country's state may have the same letters. */
function useStates() {
  const posts = usePosts();
  const { post } = useMe();
  const country = posts?.posts.find(({ id }) => id === post)?.country;
  return posts?.countries.find(({ id }) => id === country)?.addressFormat.states ?? [];
}

export function PostText({ id }: { id: unknown }) {
  const locale = useLocale();
  const posts = usePosts();
  const post = posts?.posts.find((one) => one.id === id);
  return <>{post ? readPhrase(post.name, locale) : String(id)}</>;
}
