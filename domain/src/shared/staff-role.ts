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
