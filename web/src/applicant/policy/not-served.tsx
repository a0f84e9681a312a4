import Mail from 'lucide-react/icons/mail';
import Phone from 'lucide-react/icons/phone';
import type { ReactNode } from 'react';
import { LinkButton } from '../../kit/button.tsx';
import { LinkList, LinkRow } from '../../kit/link-list.tsx';
import { Notice } from '../../kit/notice.tsx';
import { PrimaryBar, PrimaryInstead } from '../../kit/primary-bar.tsx';
import { SourceLine } from '../../kit/source-line.tsx';
import { useErrorWords } from '../error-words.ts';
import { pathOf, stepOfTarget } from '../form/form-flow.ts';
import { dialable } from '../posts-read.ts';
import { useRuleWords } from '../rule-words.ts';
import { ServedTitle } from './served-title.tsx';
import { refusalIn, type NotServedCard, type ServedCard } from './served-read.ts';
import { useServedWords } from './served.words.ts';

type Draft = { id: string; post: string; served: ServedCard | null };

/**
 * Around every page of a draft: once an answer says that the case is not served, the reason stands on top and the way
 * out takes the place of the way on. `step` is the page; where its own answer decided, it can still be changed there.
 */
export function ServedGate({ order, step, children }: { order: Draft; step?: string; children: ReactNode }) {
  const refusal = refusalIn(order.served);
  const decides = refusal?.target ? stepOfTarget(refusal.target) : null;
  // Where one is, is told again on its own page, whose one button does that.
  const card = decides === 'presence' && step === decides ? null : refusal;
  const there = decides === null || decides === step ? null : pathOf(order.id, decides);
  // Trap: the children keep one place, served or not: a page that is taken down saves twice what is being written.
  return (
    <>
      {card && <NotServed card={card} post={order.post} change={there} kept />}
      <PrimaryInstead value={card && <WayOut card={card} change={there} />}>{children}</PrimaryInstead>
    </>
  );
}

type NotServedProps = {
  card: NotServedCard;
  post?: string;
  /** Where the answer is that decided. */
  change?: string | null;
  /** Something was written, and stays. */
  kept?: boolean;
};

/** What, by which rule, whom to ask: the next hour of somebody who is not served here. */
export function NotServed({ card, post, change, kept }: NotServedProps) {
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
      <ServedContacts card={card} />
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
