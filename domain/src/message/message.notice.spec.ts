import { describe, expect, it } from 'vitest';
import { STATUS } from '../lifecycle/lifecycle.status.ts';
import { ORDER_STATUSES } from '../lifecycle/lifecycle.status.ts';
import { noticeOf, REMINDED, reminderDue } from './message.notice.ts';

describe('the message of a new status', () => {
  it('tells of the way by which it was reached: nobody reads twice that the first review is passed', () => {
    expect(noticeOf('in_first_review', 'in_second_review')).toBe('order_in_second_review');
    expect(noticeOf('needs_interview', 'in_second_review')).toBe('interview_held');
    expect(noticeOf('needs_supplement', 'in_second_review')).toBe('supplement_received');
    expect(noticeOf('draft', 'in_first_review')).toBe('order_in_first_review');
    expect(noticeOf('needs_supplement', 'in_first_review')).toBe('supplement_received');
    expect(noticeOf('needs_supplement', 'in_first_review', ['supplementWithdrawn'])).toBe(
      'request_withdrawn',
    );
    expect(noticeOf('needs_supplement', 'lapsed')).toBe('closed_unanswered');
    expect(noticeOf('needs_supplement', 'awaiting_signatures')).toBe('sign_again');
    expect(noticeOf('in_second_review', 'in_first_review')).toBe('back_in_first_review');
  });

  it('is none where the status stays', () => {
    expect(noticeOf('papers_on_hold', 'papers_on_hold')).toBeNull();
  });
});

describe('reminders', () => {
  it('go out seven days and two days before the due day, also when a sweep came late, and never after it', () => {
    const days = [30, 8, 7, 6, 3, 2, 1, 0, -1];
    expect(days.map(reminderDue)).toEqual([null, null, 7, 7, 7, 2, 2, 2, null]);
  });

  it('are for every status in which the applicant has to act by a day', () => {
    const waiting = ORDER_STATUSES.filter(
      (status) => STATUS[status].turn === 'applicant' && STATUS[status].due,
    );
    expect(waiting).toEqual(REMINDED);
  });
});
