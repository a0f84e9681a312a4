import { isEnded } from '../lifecycle/lifecycle.status.ts';
import type { Order } from '../lifecycle/lifecycle.types.ts';
import { isGateOpen } from '../mail/mail.rules.ts';
import type { Rule } from '../policy/policy.resolve.ts';

/**
 * Where an order stands, seen from the envelope it may share: papers are mailed `later`, `now`, are `mailed` already,
 * `received`, or `never` (it has ended, or nothing is mailed).
 */
export const MAILING_STANDS = ['later', 'now', 'mailed', 'received', 'never'] as const;
export type MailingStand = (typeof MAILING_STANDS)[number];

export function mailingStandOf(order: Order): MailingStand {
  const { path, mail, status } = order;
  if (isEnded(order) || (path !== null && !path.includes('mailIn'))) return 'never';
  if (!isGateOpen(order)) return 'later';
  if (status !== 'awaiting_papers' && status !== 'papers_on_hold') return 'received';
  return mail?.papers?.trackingIn == null || status === 'papers_on_hold' ? 'now' : 'mailed';
}

export type EnvelopeTerms = Pick<
  Rule<'bundle'>,
  'envelope' | 'instrument' | 'returnEnvelope' | 'words' | 'source'
>;

/** Where the services of one envelope differ, what one of them asks of each person holds for all. */
export function strictestTerms(rules: readonly (EnvelopeTerms | null)[]): EnvelopeTerms | null {
  const [first, ...others] = rules;
  if (first == null || others.includes(null)) return null;
  const all = [first, ...others] as EnvelopeTerms[];
  const strict = all.find(({ envelope }) => envelope === 'each') ?? first;
  const of = (part: 'envelope' | 'instrument' | 'returnEnvelope') =>
    all.some((terms) => terms[part] === 'each') ? 'each' : 'together';
  return {
    envelope: of('envelope'),
    instrument: of('instrument'),
    returnEnvelope: of('returnEnvelope'),
    words: strict.words,
    source: strict.source,
  };
}
