import Mail from 'lucide-react/icons/mail';
import Phone from 'lucide-react/icons/phone';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { LinkButton } from '../../kit/button.tsx';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Notice } from '../../kit/notice.tsx';
import { PrimaryBar } from '../../kit/primary-bar.tsx';
import { SourceLine } from '../../kit/source-line.tsx';
import { useErrorWords } from '../error-words.ts';
import { dialable } from '../posts-read.ts';
import { useRuleWords } from '../rule-words.ts';
import { ServedTitle } from './served-title.tsx';
import type { NotServedCard } from './served-read.ts';
import { useServedWords } from './served.words.ts';

type NotServedProps = {
  card: NotServedCard;
  post?: string;
  /** Where the answer is that decided. */
  change?: string | null;
  /** Something was written, and stays. */
  kept?: boolean;
  /** It may be filed all the same: an officer decides. */
  advised?: boolean;
};

/** What, by which rule, whom to ask: the next hour of somebody who is not served here. */
export function NotServed({ card, post, change, kept, advised }: NotServedProps) {
  const t = useServedWords();
  const say = useRuleWords();
  const errors = useErrorWords(card.words === null);
  return (
    <Notice
      tone="amber"
      live="polite"
      title={<ServedTitle card={card} {...(post !== undefined && { post })} />}
      act={change && <LinkButton to={change}>{t(changeWords(card))}</LinkButton>}
    >
      <p>{card.words ? say(card.words) : errors.code(card.code)}</p>
      <SourceLine source={card.source} />
      {kept && <p>{t('served.kept')}</p>}
      {advised && <p>{t('served.advised')}</p>}
      <ServedContacts card={card} />
      <p>
        <Link href="/help/urgent">{t('served.urgent')}</Link>
      </p>
    </Notice>
  );
}

function ServedContacts({ card: { contacts, phone } }: { card: NotServedCard }) {
  if (contacts.length === 0 && phone === null) return null;
  return (
    <LinkList>
      {contacts.map(({ address }) => (
        <LinkRow key={address} outside to={`mailto:${address}`} icon={Mail} title={address} />
      ))}
      {phone !== null && <LinkRow outside to={dialable(phone)} icon={Phone} title={phone} />}
    </LinkList>
  );
}

/** The one thing to do now: the right post where there is one, else whoever can tell more. */
export function WayOut({ card, change }: { card: NotServedCard; change?: string | null }) {
  const t = useServedWords();
  const [mail] = card.contacts;
  if (card.leads) return <Way to={startOf(card.leads)}>{t('served.go_there')}</Way>;
  if (change && card.code === 'post.other_district') return <Way to={change}>{t(changeWords(card))}</Way>;
  if (mail) {
    return (
      <Way outside to={`mailto:${mail.address}`}>
        {t('served.write')}
      </Way>
    );
  }
  if (card.phone !== null) {
    return (
      <Way outside to={dialable(card.phone)}>
        {t('served.call')}
      </Way>
    );
  }
  return <Way to="/posts">{t('served.ask')}</Way>;
}

/** The same for a page that has no other bar. */
export function WayOutBar({ card }: { card: NotServedCard }) {
  return (
    <PrimaryBar>
      <WayOut card={card} />
    </PrimaryBar>
  );
}

function startOf({ service, kind }: NonNullable<NotServedCard['leads']>): string {
  return `/orders/new?${new URLSearchParams({ service, kind }).toString()}`;
}

function Way({ to, outside = false, children }: { to: string; outside?: boolean; children: ReactNode }) {
  return (
    <LinkButton kind="primary" wide to={to} outside={outside}>
      {children}
    </LinkButton>
  );
}

function changeWords({ code }: NotServedCard) {
  return code === 'post.other_district' ? 'served.choose_post' : 'served.change';
}
