import { textAt, valueAt } from '@lingshi/domain/form/answer-path.ts';
import { countyIn, placesOf } from '@lingshi/domain/form/place.ts';
import Landmark from 'lucide-react/icons/landmark';
import { useContext, type ReactNode } from 'react';
import type { Aside, FormWork } from '../../form/form-work.ts';
import { useSay } from '../../form/use-words.ts';
import { Card } from '../../kit/card.tsx';
import { Notice } from '../../kit/notice.tsx';
import { SourceLine } from '../../kit/source-line.tsx';
import { useAsideWords } from './asides.words.ts';
import { useCompetentPost, useFormTexts, usePosts } from './form-read.ts';
import { PostOfForm } from './post-of-form.ts';

/** Rule: notice intro ¶4: the post of the own district serves first. Told as soon as the address says it. */
export const FirstServer: Aside = function FirstServer({ work, path, children }) {
  const t = useAsideWords();
  const say = useSay();
  const posts = usePosts().data;
  const { rules } = work.seen.facts;
  const home = holderOf(work, path);
  // Below the county where it is asked, else below what is asked last.
  const isAsked = (placesOf({ of: 'county' }, home, rules) ?? []).length > 0;
  const isHere = isAsked === path.endsWith('county');
  const { data } = useCompetentPost(useContext(PostOfForm), home, rules);
  if (!isHere || !posts || !data || (data.counties.length > 0 && countyIn(rules, home) === ''))
    return children({});
  const post = posts.posts.find(({ id }) => id === data.post);
  const first = (
    <div role="status">
      <Card tone="jade" over={t('first')} overIcon={Landmark} title={post ? say(post.name) : t('none_first')}>
        <p className="k-quiet">{t(post ? 'first_hint' : 'none_hint')}</p>
        {data.source !== '' && <SourceLine source={data.source} />}
      </Card>
    </div>
  );
  return children({ below: first });
};

/** Rule: notice intro ¶4: any post of the country may be chosen; each serves the people of its own district first. */
export const OtherPost: Aside = function OtherPost({ work, path, children }) {
  const t = useAsideWords();
  const { form, answers } = work.seen;
  const home = form.residence === undefined ? undefined : valueAt(answers, form.residence);
  const say = useSay();
  const post = useContext(PostOfForm);
  const own = useCompetentPost(post, home, work.seen.facts.rules).data?.post ?? null;
  const { service, kind } = work.seen.facts.order;
  const texts = useFormTexts({ service: String(service), kind: String(kind), post }).data;
  if (own === null) return children({});
  const waits = texts?.warnings.find(({ id }) => id === 'other_district_waits');
  const notice = work.value(path) !== own && (
    <Notice tone="amber" title={t('other_title')} live="polite">
      {waits && <p>{say(waits.words)}</p>}
      {waits && <SourceLine source={waits.source} />}
    </Notice>
  );
  return children({
    options: (posts) =>
      posts
        .toSorted((a, b) => Number(b.value === own) - Number(a.value === own))
        .map((post) => (post.value === own ? { ...post, hint: t('serves_you_first') } : post)),
    below: notice,
  });
};

/** Under "where I live now" the address that is meant. */
export const HomeAddress: Aside = function HomeAddress({ work, children }) {
  const { form, answers, facts } = work.seen;
  const { address } = facts.rules;
  const home = form.residence === undefined ? undefined : valueAt(answers, form.residence);
  const parts = address?.lines.flatMap((line) => line.parts.map((part) => textAt(home, part))) ?? [];
  const written = parts.filter(Boolean).join(', ');
  return children({
    options: (options) =>
      options.map((option) =>
        option.value === true ? { ...option, label: under(option.label, written) } : option,
      ),
  });
};

function under(label: ReactNode, lines: string) {
  return (
    <>
      {label}
      {lines !== '' && <span className="form-under">{lines}</span>}
    </>
  );
}

function holderOf(work: FormWork, path: string): unknown {
  return path.includes('.') ? valueAt(work.answer, path.slice(0, path.lastIndexOf('.'))) : work.answer;
}
