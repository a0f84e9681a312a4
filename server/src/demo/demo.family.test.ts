import { afterAll, beforeAll, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { createTestApp } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';
import { seedFamily } from './demo.family.ts';
import { seedOfficers } from './demo.officers.ts';

const DAY_MS = 86_400_000;

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ config: { mode: 'demo' } });
});
afterAll(() => app.close());

test('the demo has a family of four who file together, two of them with papers to mail in one envelope', async () => {
  const { parts } = app;
  const officers = await seedOfficers(parts, app.staffHttp, 'san-francisco');
  const passDays = (days: number) => app.clock.advance(days * DAY_MS);
  const browser = await seedFamily({ parts, app, officers, passDays });
  const { orders } = await browser.call(calls.listOrders, {});
  const bundleId = orders[0]?.bundleId ?? '';
  const { members, envelopes } = await browser.call(calls.getBundle, { params: { bundleId } });
  expect(members.map(({ status }) => status)).toEqual([
    'awaiting_papers',
    'awaiting_papers',
    'in_second_review',
    'needs_interview',
  ]);
  expect(envelopes).toMatchObject([{ inside: members.slice(0, 2).map(({ id }) => id) }]);
  for (const { id } of members) {
    const { files } = await browser.call(calls.getOrder, { params: { orderId: id } });
    expect(files.map(({ slot }) => slot)).toContain('photo');
  }
}, 120_000);
