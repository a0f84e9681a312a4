import { findCompetentPost } from '@lingshi/contract/generated/calls.ts';
import { useQuery } from '@tanstack/react-query';
import Mail from 'lucide-react/icons/mail';
import Phone from 'lucide-react/icons/phone';
import { useState } from 'react';
import { Card } from '../../kit/card.tsx';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Page } from '../../kit/page.tsx';
import { Select } from '../../kit/select.tsx';
import { client } from '../client.ts';
import { dialable, postsQuery, type PostCard, type Posts } from '../posts-read.ts';
import { topicWords, usePrecheckWords } from '../precheck/precheck.words.ts';
import { useRuleWords } from '../rule-words.ts';
import { SourceLine } from '../../kit/source-line.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { Part } from '../shell/part.tsx';
import { useHelpWords } from './help.words.ts';

/** Which post serves an address, and how to reach each of them. */
export function PostsPage() {
  const t = useHelpWords();
  const posts = useQuery(postsQuery);
  return (
    <Page title={t('posts.title')} lede={t('posts.lede')} back="/">
      <Loaded query={posts}>{(data) => <Finder posts={data} />}</Loaded>
    </Page>
  );
}

function Finder({ posts: { posts, countries } }: { posts: Posts }) {
  const t = useHelpWords();
  const say = useRuleWords();
  const [chosen, setChosen] = useState('');
  const [state, setState] = useState('');
  const [county, setCounty] = useState('');
  const country = countries.length === 1 ? countries[0] : countries.find(({ id }) => id === chosen);
  const states = country?.addressFormat.states ?? [];
  const counties = states.find(({ id }) => id === state)?.counties ?? [];
  const place = { country: country?.id ?? '', state, ...(county && { county }) };
  const found = useQuery({
    queryKey: ['competent', place.country, state, county],
    queryFn: ({ signal }) => client.call(findCompetentPost, { query: place, signal }),
    enabled: country !== undefined && state !== '',
  });
  const asksCounty = (found.data?.counties.length ?? 0) > 0;
  const own = posts.find(({ id }) => id === found.data?.post);
  return (
    <>
      {countries.length > 1 && (
        <Select
          name="country"
          label={t('posts.country')}
          value={chosen}
          onChange={(next) => {
            setChosen(next);
            setState('');
            setCounty('');
          }}
          options={countries.map(({ id, name }) => ({ value: id, label: say(name) }))}
        />
      )}
      <Select
        name="state"
        label={t('posts.state')}
        value={state}
        onChange={(next) => {
          setState(next);
          setCounty('');
        }}
        options={states.map(({ id, words }) => ({ value: id, label: say(words) }))}
      />
      {asksCounty && (
        <Select
          name="county"
          label={t('posts.county')}
          hint={t('posts.county_hint')}
          value={county}
          onChange={setCounty}
          options={counties.map(({ id, words }) => ({ value: id, label: say(words) }))}
        />
      )}
      <div role="status">
        {state !== '' && found.data && (own || !asksCounty || county !== '') && (
          <Card tone="jade" title={own ? t('posts.own', { post: say(own.name) }) : t('posts.none')}>
            {own && <Reach post={own} />}
            {found.data.source && <SourceLine source={found.data.source} />}
          </Card>
        )}
      </div>
      {countries.map(({ id, name }) => (
        <Part key={id} title={t('posts.all', { country: say(name) })}>
          {posts
            .filter((post) => post.country === id)
            .map((post) => (
              <section className="k-stack" key={post.id}>
                <h3>{say(post.name)}</h3>
                <Reach post={post} />
              </section>
            ))}
        </Part>
      ))}
    </>
  );
}

function Reach({ post: { name, phone, emails } }: { post: PostCard }) {
  const t = usePrecheckWords();
  const say = useRuleWords();
  return (
    <LinkList label={say(name)}>
      {phone && (
        <LinkRow
          outside
          to={dialable(phone)}
          icon={Phone}
          title={phone}
          hint={t('precheck.phone_of', { post: say(name) })}
        />
      )}
      {emails.map(({ topic, address }) => (
        <LinkRow
          key={address}
          outside
          to={`mailto:${address}`}
          icon={Mail}
          title={address}
          hint={t(topicWords(topic))}
        />
      ))}
    </LinkList>
  );
}
