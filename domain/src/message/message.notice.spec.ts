import { describe, expect, it } from 'vitest';
import { STATUS } from '../order/order.status.ts';
import { ORDER_STATUSES } from '../order/order.types.ts';
import { REMINDED, reminderDue } from './message.notice.ts';

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
