import { findCompetentPost } from '@lingshi/contract/generated/calls.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '../../kit/card.tsx';
import { Page } from '../../kit/page.tsx';
import { Select } from '../../kit/select.tsx';
import { client } from '../client.ts';
import { postsQuery, type PostCard, type Posts } from '../posts-read.ts';
import { useRuleWords } from '../rule-words.ts';
import { SourceLine } from '../../kit/source-line.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { useHelpWords } from './help.words.ts';
import { AllPosts, Reach } from './post-list.tsx';

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

type Place = { country: string; state: string; county: string };

function Finder({ posts: { posts, countries } }: { posts: Posts }) {
  const [place, setPlace] = useState<Place>({
    country: countries.length === 1 ? (countries[0]?.id ?? '') : '',
    state: '',
    county: '',
  });
  const { data: found } = useCompetentPost(place);
  const asksCounty = (found?.counties.length ?? 0) > 0;
  const own = posts.find(({ id }) => id === found?.post);
  return (
    <>
      <PlaceFields place={place} onChange={setPlace} countries={countries} asksCounty={asksCounty} />
      <div role="status">
        {place.state !== '' && found && (own || !asksCounty || place.county !== '') && (
          <Own post={own} source={found.source} />
        )}
      </div>
      <AllPosts posts={posts} countries={countries} />
    </>
  );
}

function useCompetentPost({ country, state, county }: Place) {
  return useQuery({
    queryKey: ['competent', country, state, county],
    queryFn: ({ signal }) =>
      client.call(findCompetentPost, { query: { country, state, ...(county && { county }) }, signal }),
    enabled: country !== '' && state !== '',
  });
}

type PlaceFieldsProps = {
  place: Place;
  onChange: (place: Place) => void;
  countries: Posts['countries'];
  asksCounty: boolean;
};

/** Country, state, county: a change of one empties what hangs on it. */
function PlaceFields({ place, onChange, countries, asksCounty }: PlaceFieldsProps) {
  const t = useHelpWords();
  const say = useRuleWords();
  const { country, state, county } = place;
  const states = countries.find(({ id }) => id === country)?.addressFormat.states ?? [];
  const counties = states.find(({ id }) => id === state)?.counties ?? [];
  return (
    <>
      {countries.length > 1 && (
        <Select
          name="country"
          label={t('posts.country')}
          value={country}
          onChange={(next) => onChange({ country: next, state: '', county: '' })}
          options={countries.map(({ id, name }) => ({ value: id, label: say(name) }))}
        />
      )}
      <Select
        name="state"
        label={t('posts.state')}
        value={state}
        onChange={(next) => onChange({ country, state: next, county: '' })}
        options={states.map(({ id, words }) => ({ value: id, label: say(words) }))}
      />
      {asksCounty && (
        <Select
          name="county"
          label={t('posts.county')}
          hint={t('posts.county_hint')}
          value={county}
          onChange={(next) => onChange({ country, state, county: next })}
          options={counties.map(({ id, words }) => ({ value: id, label: say(words) }))}
        />
      )}
    </>
  );
}

type Found = NonNullable<ReturnType<typeof useCompetentPost>['data']>;

function Own({ post, source }: { post: PostCard | undefined; source: Found['source'] }) {
  const t = useHelpWords();
  const say = useRuleWords();
  return (
    <Card tone="jade" title={post ? t('posts.own', { post: say(post.name) }) : t('posts.none')}>
      {post && <Reach post={post} />}
      {source && <SourceLine source={source} />}
    </Card>
  );
}
