import { useQuery } from '@tanstack/react-query';
import PhoneCall from 'lucide-react/icons/phone-call';
import { LinkButton } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Page } from '../../kit/page.tsx';
import { dialable, postsQuery } from '../posts-read.ts';
import { useRuleWords } from '../rule-words.ts';
import { hasScreen } from '../screen.ts';
import { Section } from '../shell/section.tsx';
import { HOTLINE_NUMBERS, PHRASES, type Phrase } from './emergency-card.ts';
import { useHelpWords } from './help.words.ts';

import './help.css';

const CALLER_RULES = ['money', 'secret', 'number', 'here'] as const;
const LOST_STEPS = ['police', 'post', 'apply'] as const;

/** The emergency card: stands without a network and without an account. */
export function HelpPage() {
  const t = useHelpWords();
  return (
    <Page title={t('help.title')} lede={t('help.lede')}>
      <Hotline />
      <Callers />
      <Lost />
      <Urgent />
      <Phrases />
      <PostPhones />
    </Page>
  );
}

function Hotline() {
  const t = useHelpWords();
  const [first, second] = HOTLINE_NUMBERS;
  return (
    <Card tone="vermilion" title={t('help.danger')}>
      <p>{t('help.danger_text')}</p>
      <div className="help-call">
        <LinkButton kind="primary" wide outside icon={PhoneCall} to="tel:911">
          {t('help.local')}
        </LinkButton>
        <LinkButton wide outside icon={PhoneCall} to={dialable(first)}>
          {t('help.hotline', { number: first })}
        </LinkButton>
        <LinkButton wide outside icon={PhoneCall} to={dialable(second)}>
          {second}
        </LinkButton>
      </div>
    </Card>
  );
}

/** Rule: notice 三(六); calls in the posts' and the hotline's name come with forged numbers. */
function Callers() {
  const t = useHelpWords();
  return (
    <Section title={t('help.callers')}>
      <ul className="help-rules">
        {CALLER_RULES.map((rule) => (
          <li key={rule}>{t(`help.caller_${rule}`)}</li>
        ))}
      </ul>
    </Section>
  );
}

function Lost() {
  const t = useHelpWords();
  return (
    <Section title={t('help.lost')}>
      <ol className="help-rules">
        {LOST_STEPS.map((step) => (
          <li key={step}>{t(`help.lost_${step}`)}</li>
        ))}
      </ol>
      {hasScreen('/precheck') && <LinkButton to="/precheck">{t('help.lost_check')}</LinkButton>}
    </Section>
  );
}

/** Rule: notice 三(三). */
function Urgent() {
  const t = useHelpWords();
  return (
    <Section title={t('help.urgent')}>
      <p>{t('help.urgent_text')}</p>
      <LinkButton to="/help/urgent">{t('help.urgent_to')}</LinkButton>
    </Section>
  );
}

/** To hold out to somebody who speaks no Chinese: always in English, with its meaning for the reader. */
function Phrases() {
  const t = useHelpWords();
  return (
    <Section title={t('help.phrases')}>
      <ul className="help-phrases" role="list">
        {(Object.keys(PHRASES) as Phrase[]).map((phrase) => (
          <li key={phrase} className="k-card">
            <p className="help-phrase" lang="en">
              {PHRASES[phrase]}
            </p>
            <p className="k-quiet" lang="zh-Hans">
              {t(`help.means_${phrase}`)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function PostPhones() {
  const t = useHelpWords();
  const say = useRuleWords();
  const posts = useQuery(postsQuery).data?.posts.filter(({ phone }) => phone !== null) ?? [];
  if (posts.length === 0) return null;
  return (
    <Section title={t('help.posts')}>
      <LinkList label={t('help.posts')}>
        {posts.map(({ id, name, phone }) => (
          <LinkRow
            key={id}
            outside
            to={dialable(phone ?? '')}
            icon={PhoneCall}
            title={say(name)}
            hint={phone}
          />
        ))}
      </LinkList>
    </Section>
  );
}
