import { describe, expect, it } from 'vitest';
import { listingRoles, readingRoles } from './desk.view.ts';

describe('in which capacity an officer looks', () => {
  it('is that of who may act at the status, else of who may look, and never one that opens no orders', () => {
    const roles = readingRoles(['post_admin', 'mail_room', 'auditor', 'reviewer']);
    expect(roles).toMatchObject({ in_first_review: 'reviewer', awaiting_papers: 'mail_room' });
    expect(new Set(Object.values(readingRoles(['editor', 'post_admin', 'auditor'])))).toEqual(
      new Set(['auditor']),
    );
  });

  it('is that of who decides, not of who could take a filing over', () => {
    const both = { in_first_review: 'reviewer', in_second_review: 'second_reviewer' };
    expect(readingRoles(['reviewer', 'second_reviewer'])).toMatchObject(both);
  });

  it('is none where no role opens orders', () => {
    expect(() => readingRoles(['editor', 'post_admin'])).toThrow('none of these roles');
  });

  it('is, of a line in a list, what lets them list where they open none', () => {
    const roles = listingRoles(['post_admin', 'editor']);
    expect(new Set(Object.values(roles))).toEqual(new Set(['post_admin']));
    expect(listingRoles(['post_admin', 'mail_room', 'reviewer'])).toEqual(
      readingRoles(['mail_room', 'reviewer']),
    );
    expect(() => listingRoles(['editor'])).toThrow('none of these roles');
  });
});
