import { describe, expect, it } from 'vitest';
import { homeOf, maySeeOrders, worksIn } from './roles.ts';

describe('the day of an officer', () => {
  it('begins in the first queue with work for the roles', () => {
    expect(homeOf(['reviewer'])).toBe('/queue/first_review');
    expect(homeOf(['second_reviewer', 'mail_room'])).toBe('/queue/second_review');
    expect(homeOf(['production'])).toBe('/queue/production');
    expect(homeOf(['auditor'])).toBe('/queue/first_review');
  });

  it('begins with the officers for who only keeps them', () => {
    expect(homeOf(['post_admin'])).toBe('/officers');
    expect(homeOf(['post_admin', 'reviewer'])).toBe('/queue/first_review');
  });

  it('begins with what waits for who has no role yet', () => {
    expect(homeOf([])).toBe('/me');
  });

  it('has no orders in it for an editor', () => {
    expect(maySeeOrders(['editor'])).toBe(false);
    expect(homeOf(['editor'])).toBe('/rules');
  });

  it('knows work from what is only looked at', () => {
    expect(worksIn(['mail_room'], 'mail_in')).toBe(true);
    expect(worksIn(['mail_room'], 'first_review')).toBe(false);
    expect(worksIn(['reviewer'], 'ended')).toBe(false);
  });
});
