import { expect, test } from 'vitest';
import { fold } from '@lingshi/domain/lifecycle/lifecycle.evolve.ts';
import { TEST_FORM } from '@lingshi/domain/test/form/form.ts';
import { STORED_HISTORIES } from '@lingshi/domain/test/lifecycle/lifecycle.stored.ts';
import { reactAsOrder } from './order.reactions.ts';

test('the declaration is kept anew when it is handed in, and whenever a guardian signs it or no longer does', () => {
  const events = STORED_HISTORIES.signed;
  const kept = events.flatMap(({ type }, at) => {
    const [before, after] = [fold('o1', events.slice(0, at)), fold('o1', events.slice(0, at + 1))];
    const jobs = reactAsOrder(before, after, { events: events.slice(at, at + 1), form: TEST_FORM }).filter(
      ({ name }) => name === 'declaration_document',
    );
    return jobs.map(({ payload }) => [type, (payload as { seq: number }).seq]);
  });
  expect(kept).toEqual([
    ['submitted', 2],
    ['guardianSigned', 6],
    ['signatureWithdrawn', 7],
    ['guardianSigned', 9],
    ['signatureWithdrawn', 11],
  ]);
});
