import { describe, expect, it } from 'vitest';
import { fold } from './lifecycle.evolve.ts';
import type { OrderEvent } from './lifecycle.event.ts';
import { readSnapshot } from './lifecycle.snapshot.ts';

const usd = (cents: number) => ({ currency: 'USD', cents });

/** As they were stored before sums had a currency. */
const OLD_EVENTS = [
  {
    type: 'drafted',
    accountId: 'a1',
    applicantId: 'p1',
    country: 'US',
    post: 'san-francisco',
    service: 'passport',
    kind: 'renew',
    at: '2026-01-01T00:00:00Z',
  },
  {
    type: 'submitted',
    number: 'SF-26-ABC234-X',
    post: 'san-francisco',
    rulesVersion: 'notice-2021.1',
    feeCents: 2300,
    annotations: 0,
    residencePost: 'san-francisco',
    ownDistrict: true,
    oldBookInParcel: true,
    presence: 'inside',
    at: '2026-01-02T00:00:00Z',
    dueDay: '2026-01-07',
  },
  {
    type: 'supplementAnswered',
    returnTo: 'in_first_review',
    feeCents: 2800,
    annotations: 1,
    dueDay: '2026-01-09',
  },
  {
    type: 'papersRecorded',
    contents: ['old_book'],
    instrument: { kind: 'cash', amountCents: 2300, payeeRight: true, memoRight: true, serial: '' },
    problems: [
      { code: 'payment.wrong_amount', detail: { expectedCents: 2800, receivedCents: 2300 } },
      { code: 'payment.missing', detail: { amountCents: 2800 } },
      { code: 'parcel.contents_missing', detail: { missing: ['information_page'] } },
    ],
    dueDay: '2026-01-20',
  },
] as unknown as OrderEvent[];

const PAPERS = {
  trackingIn: null,
  contents: ['old_book'],
  instrument: { kind: 'cash', amount: usd(2300), payeeRight: true, memoRight: true, serial: '' },
  problems: [
    { code: 'payment.wrong_amount', detail: { expected: usd(2800), received: usd(2300) } },
    { code: 'payment.missing', detail: { amount: usd(2800) } },
    { code: 'parcel.contents_missing', detail: { missing: ['information_page'] } },
  ],
};

describe('what was stored before sums had a currency', () => {
  it('is folded with the currency that every post had then', () => {
    const order = fold('o1', OLD_EVENTS);
    expect(order).toMatchObject({ fee: usd(2800), endorsements: 1, mail: { papers: PAPERS } });
    expect(order).not.toHaveProperty('feeCents');
    expect(fold('o1', OLD_EVENTS.slice(0, 2)).fee).toEqual(usd(2300));
  });

  it('is loaded as a state of today, with the same values', () => {
    const folded = fold('o1', OLD_EVENTS);
    const { fee: _fee, schema: _schema, path: _path, mail: _mail, endorsements, ...kept } = folded;
    const rest = { ...kept, annotations: endorsements };
    const recorded = OLD_EVENTS.at(-1) as Extract<OrderEvent, { type: 'papersRecorded' }>;
    const { instrument, problems } = recorded;
    const side = { oldBookInParcel: true, oldBookCancelled: false, trackingOut: null };
    const stored = { ...rest, ...side, feeCents: 2800, papers: { ...PAPERS, instrument, problems } };
    expect(readSnapshot(stored)).toEqual(folded);
    const draft = { ...rest, ...side, submittedAt: null, feeCents: null, papers: null };
    expect(readSnapshot(draft)).toMatchObject({ fee: null, path: null });
  });
});
