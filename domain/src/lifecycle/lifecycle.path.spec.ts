import { describe, expect, it } from 'vitest';
import { checkRuleBook } from '../policy/rule-book.check.ts';
import { TESTLAND } from '../../test/policy/testland.ts';
import { actorWith, COMMANDS, facts, orderIn } from '../../test/lifecycle/lifecycle.ts';
import { decide } from './lifecycle.decide.ts';
import { PATH_JUDGE, roadAhead } from './lifecycle.path.ts';
import { whereTo } from './lifecycle.preview.ts';
import type { Order } from './lifecycle.types.ts';

const problems = (...steps: string[]) => PATH_JUDGE.problems(steps).join('; ');

describe('a path of the rules', () => {
  it('is refused when it leads nowhere, has an unknown step, or one that no module lives out', () => {
    expect(problems()).toContain('leads nowhere');
    expect(problems('firstReview', 'teleport')).toContain(
      'no step teleport; there are guardian, firstReview',
    );
    expect(problems('firstReview', 'secondReview', 'visit', 'handOver')).toContain(
      'visit is lived out by no module',
    );
    expect(problems('firstReview', 'secondReview', 'partner')).toContain('no end can be reached');
  });

  it('is refused when its steps stand in an order nobody can take', () => {
    expect(problems('secondReview', 'handOver')).toContain('secondReview needs firstReview before it');
    expect(problems('firstReview', 'mailIn', 'secondReview', 'handOver')).toContain(
      'mailIn needs secondReview',
    );
    expect(problems('firstReview', 'guardian', 'secondReview', 'handOver')).toContain(
      'firstReview stands before guardian',
    );
    expect(problems('firstReview', 'firstReview', 'secondReview', 'handOver')).toContain('named twice');
    expect(problems('firstReview', 'secondReview', 'mailIn', 'mailOut')).toContain(
      'mailOut needs production',
    );
  });

  it('is refused when no end can be reached from it, or something stands behind the end', () => {
    expect(problems('firstReview', 'secondReview')).toContain('ends no order: no end can be reached');
    expect(problems('firstReview', 'secondReview', 'handOver', 'production')).toContain(
      'handOver ends the order, so production is never reached',
    );
  });

  it('is asked of every service that opens, and every path is looked at, whether in force or not', () => {
    const without = { ...TESTLAND, rows: TESTLAND.rows.filter(({ subject }) => subject !== 'path') };
    const found = checkRuleBook(without, PATH_JUDGE).map(({ problem }) => problem);
    expect(found).toContain('path is missing on 2020-01-01');
    const rows = TESTLAND.rows.map((row) =>
      row.subject === 'path' ? { ...row, body: { steps: ['firstReview'] } } : row,
    );
    const broken = { ...TESTLAND, rows };
    const where = checkRuleBook(broken, PATH_JUDGE).filter(({ problem }) => problem.includes('no end'));
    expect(where.map((one) => one.where)).toEqual([
      'testland path steps TL library_card *',
      'testland path steps TL library_card first',
    ]);
  });

  it('asks for the deadlines of its own statuses and of no others', () => {
    expect(PATH_JUDGE.dueStatuses(['firstReview', 'secondReview', 'handOver'])).toEqual([
      'in_first_review',
      'needs_supplement',
      'in_second_review',
      'ready_for_collection',
    ]);
  });
});

describe('what comes next', () => {
  const order: Order = {
    ...orderIn('in_first_review'),
    submittedAt: '2026-01-02T10:00:00Z',
    path: ['firstReview', 'interview', 'secondReview', 'handOver'],
  };

  it('is read from the path of the order, in the preview as in the decision', () => {
    expect(whereTo(order, 'passFirstReview')).toBe('in_second_review');
    const marked: Order = { ...order, interview: { reason: 'minor', outcome: null } };
    expect(whereTo(marked, 'passFirstReview')).toBe('needs_interview');
    const second: Order = { ...order, status: 'in_second_review', firstReviewerId: 'f2' };
    expect(whereTo(second, 'passSecondReview')).toBe('ready_for_collection');
    expect(whereTo(second, 'recordPapers')).toBeNull();
  });

  it('lies ahead without what this order does not take, also while a supplement is open', () => {
    const path = order.path ?? [];
    expect(roadAhead(order, path)).toEqual(['in_second_review', 'ready_for_collection', 'completed']);
    const asked: Order = { ...order, status: 'needs_supplement' };
    expect(roadAhead(asked, path)[0]).toBe('in_first_review');
    expect(roadAhead({ ...order, status: 'withdrawn' }, path)).toEqual([]);
  });

  it('does not open a gate that this path has not', () => {
    const second: Order = { ...order, status: 'in_second_review', firstReviewerId: 'f2' };
    const gateRefusal = { ok: false, code: 'post.mail_address_unconfirmed' } as const;
    const result = decide(second, COMMANDS.passSecondReview, actorWith('second_reviewer'), {
      ...facts,
      gateRefusal,
    });
    expect(result.ok).toBe(true);
  });
});
