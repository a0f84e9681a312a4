import { useQuery } from '@tanstack/react-query';
import PhoneCall from 'lucide-react/icons/phone-call';
import { useState } from 'react';
import { Card } from '../../kit/card.tsx';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page } from '../../kit/page.tsx';
import { Radios } from '../../kit/choices.tsx';
import { Select } from '../../kit/select.tsx';
import { SourceLine } from '../../kit/source-line.tsx';
import { dialable, postsQuery, type PostCard } from '../posts-read.ts';
import { useRuleWords } from '../rule-words.ts';
import { Section } from '../shell/section.tsx';
import { HOTLINE_NUMBERS } from './emergency-card.ts';
import { UrgentLetter, type UrgentDocument } from './urgent-letter.tsx';
import { useUrgentWords } from './urgent.words.ts';
import './help.css';

const WHO = ['need', 'not', 'abroad'] as const;
const PROOFS = ['illness', 'death', 'kinship', 'identity'] as const;
const DOCUMENTS = ['passport', 'travel_document'] as const;

/** The way of the notice for humanitarian emergencies. Stands without a network and without an account. Rule: 三(三). */
export function UrgentPage() {
  const t = useUrgentWords();
  return (
    <Page title={t('urgent.title')} lede={t('urgent.lede')} back="/help">
      <Section title={t('urgent.who')}>
        <ul className="help-rules">
          {WHO.map((one) => (
            <li key={one}>{t(`urgent.who_${one}`)}</li>
          ))}
        </ul>
        <SourceLine source={t('urgent.source')} />
      </Section>
      <Section title={t('urgent.proof')}>
        <p>{t('urgent.proof_rule')}</p>
        <ul className="help-rules">
          {PROOFS.map((one) => (
            <li key={one}>{t(`urgent.proof_${one}`)}</li>
          ))}
        </ul>
      </Section>
      <Where />
    </Page>
  );
}

function Where() {
  const t = useUrgentWords();
  const say = useRuleWords();
  const { data, isPending } = useQuery(postsQuery);
  const [chosen, setChosen] = useState('');
  const [wanted, setWanted] = useState<UrgentDocument>('passport');
  const posts = data?.posts ?? [];
  const post = posts.find(({ id }) => id === chosen);
  return (
    <Section title={t('urgent.where')}>
      <Radios
        name="document"
        label={t('urgent.document')}
        value={wanted}
        onChange={setWanted}
        options={DOCUMENTS.map((value) => ({ value, label: t(`urgent.${value}`) }))}
      />
      {posts.length > 0 && (
        <Select
          name="post"
          label={t('urgent.post')}
          value={chosen}
          onChange={setChosen}
          options={posts.map(({ id, name }) => ({ value: id, label: say(name) }))}
        />
      )}
      {posts.length === 0 && !isPending && <Notice tone="slate">{t('urgent.away')}</Notice>}
      {post && <Write post={post} wanted={wanted} />}
      <Phones post={post} />
      <Card tone="vermilion">
        <p>{t('urgent.money')}</p>
      </Card>
    </Section>
  );
}

function Write({ post, wanted }: { post: PostCard; wanted: UrgentDocument }) {
  const t = useUrgentWords();
  const say = useRuleWords();
  const address = post.emails.find(({ topic }) => topic === wanted)?.address;
  if (address === undefined) return <Notice tone="slate">{t('urgent.no_mail')}</Notice>;
  return <UrgentLetter address={address} post={say(post.name)} wanted={wanted} />;
}

function Phones({ post }: { post: PostCard | undefined }) {
  const t = useUrgentWords();
  const say = useRuleWords();
  const [hotline] = HOTLINE_NUMBERS;
  return (
    <LinkList label={t('urgent.call')}>
      {post?.phone && (
        <LinkRow
          outside
          to={dialable(post.phone)}
          icon={PhoneCall}
          title={post.phone}
          hint={say(post.name)}
        />
      )}
      <LinkRow outside to={dialable(hotline)} icon={PhoneCall} title={hotline} hint={t('urgent.hotline')} />
    </LinkList>
  );
}
