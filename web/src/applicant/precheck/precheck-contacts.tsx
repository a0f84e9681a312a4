import Mail from 'lucide-react/icons/mail';
import Phone from 'lucide-react/icons/phone';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Select } from '../../kit/select.tsx';
import { countryOf, dialable, postsQuery, type CountryCard, type Posts } from '../posts-read.ts';
import { useRuleWords, type RuleWords } from '../rule-words.ts';
import { Section } from '../shell/section.tsx';
import { Loaded } from '../shell/loaded.tsx';
import type { Step } from './precheck-path.ts';
import { precheckQuery } from './precheck-read.ts';
import { topicWords, usePrecheckWords } from './precheck.words.ts';

/** Whom to ask: the addresses the rules name for this case at the post one picks, its phone, else the hotline. */
export function PrecheckContacts({ steps }: { steps: readonly Step[] }) {
  const posts = useQuery(postsQuery);
  return <Loaded query={posts}>{(data) => <Contacts steps={steps} posts={data} />}</Loaded>;
}

function Contacts({ steps, posts: all }: { steps: readonly Step[]; posts: Posts }) {
  const t = usePrecheckWords();
  const say = useRuleWords();
  const [chosen, setChosen] = useState('');
  const { posts, countries } = all;
  const post = posts.find(({ id }) => id === chosen);
  const country = countryOf(all, chosen);
  return (
    <Section title={t('precheck.ask_whom')}>
      <Select
        name="post"
        label={t('precheck.which_post')}
        hint={t('precheck.which_post_hint')}
        value={chosen}
        onChange={setChosen}
        options={posts.map(({ id, name }) => ({ value: id, label: say(name) }))}
      />
      {post && <PostContacts steps={steps} post={post} />}
      <LinkList>
        {hotlinesOf(country ? [country] : countries).map(([number, words]) => (
          <LinkRow key={number} outside to={dialable(number)} icon={Phone} title={number} hint={say(words)} />
        ))}
      </LinkList>
    </Section>
  );
}

/** One number a country; a number that several have is there once. */
function hotlinesOf(countries: readonly CountryCard[]): [string, RuleWords][] {
  const numbers = countries.flatMap(({ hotline: { numbers: all, words } }) =>
    all.slice(0, 1).map((number) => [number, words] as const),
  );
  return [...new Map(numbers)];
}

function PostContacts({ steps, post }: { steps: readonly Step[]; post: Posts['posts'][number] }) {
  const t = usePrecheckWords();
  const say = useRuleWords();
  const answer = useQuery(precheckQuery(steps, post.id));
  const found = answer.data && answer.data.kind !== 'question' ? answer.data.contacts : undefined;
  if (found === undefined) return <Loaded query={answer}>{() => null}</Loaded>;
  return (
    <>
      {found.length === 0 && <Notice tone="slate">{t('precheck.no_mail', { post: say(post.name) })}</Notice>}
      <LinkList label={say(post.name)}>
        {found.map(({ topic, address }) => (
          <LinkRow
            key={address}
            outside
            to={`mailto:${address}`}
            icon={Mail}
            title={address}
            hint={t(topicWords(topic))}
          />
        ))}
        {post.phone && (
          <LinkRow
            outside
            to={dialable(post.phone)}
            icon={Phone}
            title={post.phone}
            hint={t('precheck.phone_of', { post: say(post.name) })}
          />
        )}
      </LinkList>
    </>
  );
}
