import { orderCommandSchema } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { commandsFor } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import { ORDER_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import { STAFF_ROLES } from '@lingshi/domain/order/order.types.ts';
import { describe, expect, it } from 'vitest';
import { DECISIONS, decisionsAmong, isForApplicant, missingOf, NO_DRAFT, toCommand } from './decisions.ts';
import type { DecisionType } from './decisions.ts';

const full = {
  note: 'Compared with the book.',
  targets: ['person.surname'],
  rule: 'duplicate',
  reason: 'wrong_amount',
  tracking: '9400100000000000000003',
  seen: true,
  collector: 'applicant' as const,
  identity: true,
};

describe('the decisions of a desk', () => {
  it('are the commands of the table of rules, and all of them have a button', () => {
    const allowed = ORDER_STATUSES.flatMap((status) => commandsFor(STAFF_ROLES, status));
    expect(decisionsAmong(allowed).toSorted()).toEqual([...new Set(allowed)].toSorted());
  });

  it('never share a key where they stand side by side', () => {
    for (const status of ORDER_STATUSES) {
      const keys = decisionsAmong(commandsFor(STAFF_ROLES, status)).map((type) => DECISIONS[type].key);
      expect(new Set(keys).size, status).toBe(keys.length);
    }
  });

  it('are sent in the shape of the contract', () => {
    const types = (Object.keys(DECISIONS) as DecisionType[]).filter((type) => type !== 'recordPapers');
    for (const type of types) {
      expect(orderCommandSchema.safeParse(toCommand(type, full)).success, type).toBe(true);
    }
  });

  it('wait until everything asked for is said', () => {
    expect(missingOf('askSupplement', NO_DRAFT, [])).toEqual(['targets', 'note']);
    expect(missingOf('refuse', { ...full, rule: '' }, [])).toEqual(['rule']);
    expect(missingOf('holdPapers', { ...full, reason: '' }, [])).toEqual(['reason']);
    expect(missingOf('dispatch', { ...full, tracking: '940010000000000000000' }, ['usps'])).toEqual([
      'tracking',
    ]);
    expect(missingOf('passFirstReview', { ...NO_DRAFT, note: '  ok ' }, [])).toEqual(['note']);
    expect(missingOf('startProduction', NO_DRAFT, [])).toEqual([]);
    expect(missingOf('recordInterview', { ...full, seen: false }, [])).toEqual(['seen']);
    expect(missingOf('recordHandOver', NO_DRAFT, [])).toEqual(['collector', 'identity']);
  });

  it('say to the applicant what concerns the applicant, and no more', () => {
    expect(isForApplicant('askSupplement')).toBe(true);
    expect(isForApplicant('refuse')).toBe(true);
    expect(isForApplicant('passFirstReview')).toBe(false);
    expect(isForApplicant('dispatch')).toBe(false);
  });
});
