import { describe, expect, it } from 'vitest';
import { NOTICE_WORDS } from '@lingshi/contract/message/notice.words.ts';
import { noticeOf, NUMBER_NOTICES } from '@lingshi/domain/message/message.notice.ts';
import type { NoticeKey } from '@lingshi/domain/message/message.notice.ts';
import { STATUS } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { ORDER_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { composeNotice } from './order.notice.text.ts';
import { whichOf } from '@lingshi/domain/test/which-of.ts';

const KEYS = Object.keys(NOTICE_WORDS) as NoticeKey[];
/** A draft has no number yet; an exception ends on a day of its own. Of somebody else's order nothing is told. */
const OF_DRAFT: readonly NoticeKey[] = [
  'exception_asked',
  'exception_granted',
  'exception_denied',
  'holder_lost_reported',
  'holder_lost_voided',
  'holder_lost_dismissed',
  ...NUMBER_NOTICES,
];
const link = 'https://consular.example.org/orders/0190a0b0-0000-7000-8000-000000000001';
const facts = { number: 'SF-26-7K3M9Q-C', post: '样本馆', dueDay: '2026-01-07', link, demo: false };

describe('a notice', () => {
  it.each(KEYS)(
    '%s says the number of an order that has one and leaves no place open, in both languages',
    (key) => {
      for (const locale of ['zh', 'en'] as const) {
        const { subject, mail, sms } = composeNotice(key, locale, facts);
        expect([subject, mail, sms].join('\n')).not.toMatch(/[{}]|undefined|null/);
        const numbered = !OF_DRAFT.includes(key);
        expect([subject, sms].map((text) => text.includes(facts.number))).toEqual([numbered, numbered]);
        expect([mail.includes(link), sms.endsWith(` ${link}`)]).toEqual([true, true]);
        expect(subject).not.toContain('\n');
      }
    },
  );

  it('writes the day as people of that language do', () => {
    expect(composeNotice('order_needs_supplement', 'zh', facts).mail).toContain('2026年1月7日');
    expect(composeNotice('order_needs_supplement', 'en', facts).mail).toContain('January 7, 2026');
  });

  it('names a day only where the status has one', () => {
    const withDay = KEYS.filter((key) =>
      Object.values(NOTICE_WORDS[key]).some(({ zh, en }) => `${zh}${en}`.includes('{day}')),
    );
    // By whatever way a status with a day is reached, the message may name it.
    const due = ORDER_STATUSES.filter((to) => STATUS[to].due).flatMap((to) =>
      ORDER_STATUSES.flatMap((from) => [noticeOf(from, to), noticeOf(from, to, ['supplementWithdrawn'])]),
    );
    const ownDay = (key: NoticeKey) => key.startsWith('reminder_') || OF_DRAFT.includes(key);
    expect(whichOf(withDay, (key) => !ownDay(key) && !due.includes(key as never))).toEqual([]);
  });

  // Two parts of a text message in Chinese characters.
  it('as a text message is short', () => {
    for (const key of KEYS) expect(composeNotice(key, 'zh', facts).sms.length - link.length).toBeLessThan(70);
  });

  it('says when it comes from a demonstration', () => {
    expect(composeNotice('order_completed', 'en', { ...facts, demo: true }).mail).toContain('demonstration');
    expect(composeNotice('order_completed', 'en', facts).mail).not.toContain('demonstration');
  });
});
