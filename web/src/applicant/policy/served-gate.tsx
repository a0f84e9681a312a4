import type { ReactNode } from 'react';
import { later } from '../../kit/later.tsx';
import { PrimaryInstead } from '../../kit/primary-bar.tsx';
import type { OrderPage } from '../form/form-read.ts';
import { stepOfTarget } from '../form/form-flow.ts';
import { pathOf } from '../form/form-path.ts';
import { adviceIn, refusalIn, type ServedCard } from './served-read.ts';

/** Most cases are served: what is said of the others loads for them. */
const loadRefused = () => import('./not-served.tsx');
const NotServed = later(async () => (await loadRefused()).NotServed);
const WayOut = later(async () => (await loadRefused()).WayOut);
const RulesChanged = later(async () => (await import('./rules-since.tsx')).RulesChanged);
export const warmRefused = NotServed.warm;

type Draft = { id: string; post: string; served: ServedCard | null };

/** On the pages that show a draft as a whole. Rules seldom change while it lies: the words load for whom they do. */
export function RulesSince({ order: { rulesSince } }: { order: OrderPage }) {
  return rulesSince && <RulesChanged since={rulesSince} />;
}

/**
 * Around every page of a draft: once an answer says that the case is not served, the reason stands on top and the way
 * out takes the place of the way on. `step` is the page; where its own answer decided, it can still be changed there.
 */
export function ServedGate({ order, step, children }: { order: Draft; step?: string; children: ReactNode }) {
  const refusal = refusalIn(order.served);
  const advice = adviceIn(order.served);
  const decides = refusal?.target ? stepOfTarget(refusal.target) : null;
  // Where one is, is told again on its own page, whose one button does that.
  const card = decides === 'presence' && step === decides ? null : refusal;
  const there = decides === null || decides === step ? null : pathOf(order.id, decides);
  // Trap: the children keep one place, served or not: a page that is taken down saves twice what is being written.
  return (
    <>
      {card && <NotServed card={card} post={order.post} change={there} kept />}
      {advice && <NotServed card={advice} post={order.post} advised />}
      <PrimaryInstead value={card && <WayOut card={card} change={there} />}>{children}</PrimaryInstead>
    </>
  );
}
