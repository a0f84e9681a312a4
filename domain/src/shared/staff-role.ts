/** What an officer may be. An officer has several roles at exactly one post. */
export const STAFF_ROLES = [
  'reviewer',
  'second_reviewer',
  'interviewer',
  'mail_room',
  'production',
  'editor',
  'post_admin',
  'auditor',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Their work is the whole file; every other role sees what names it in `seenBy`. */
export const WHOLE_FILE_ROLES = [
  'reviewer',
  'second_reviewer',
  'interviewer',
  'auditor',
] as const satisfies readonly StaffRole[];

/**
 * Who works on orders, who opens them, who sees them in lists. Least privilege (OWASP ASVS 8.2.1): an editor sees no
 * order, an administrator of officers only lists.
 */
export const HANDLER_ROLES = [
  'reviewer',
  'second_reviewer',
  'interviewer',
  'mail_room',
  'production',
] as const satisfies readonly StaffRole[];
export const OPENER_ROLES = [...HANDLER_ROLES, 'auditor'] as const;
export const LISTER_ROLES = [...OPENER_ROLES, 'post_admin'] as const;
