import { describe, expect, it } from 'vitest';
import { readingRoles } from './desk.view.ts';

describe('in which capacity an officer looks', () => {
  it('is that of who may act at the status, else of who may look, and never one that opens no orders', () => {
    const roles = readingRoles(['post_admin', 'mail_room', 'auditor', 'reviewer']);
    expect(roles).toMatchObject({ in_first_review: 'reviewer', awaiting_papers: 'mail_room' });
    expect(new Set(Object.values(readingRoles(['editor', 'post_admin', 'auditor'])))).toEqual(
      new Set(['auditor']),
    );
  });

  it('is none where no role opens orders', () => {
    expect(() => readingRoles(['editor', 'post_admin'])).toThrow('none of these roles');
  });
});
