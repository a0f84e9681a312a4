const ROLES = [
  'reviewer',
  'second_reviewer',
  'interviewer',
  'mail_room',
  'production',
  'editor',
  'post_admin',
  'auditor',
  'mandate_holder',
  'guardian',
] as const;
const SEEN = [
  'order',
  'messages',
  'desk',
  'photo',
  'data_page',
  'supplement',
  'receipt',
  'declaration',
  'mailing_kit',
  'filer',
] as const;

/** Officers appear by what they do; their names are not told. */
export function roleKey(role: string): `role.${(typeof ROLES)[number] | 'other'}` {
  return `role.${ROLES.find((known) => known === role) ?? 'other'}`;
}

/** What was looked at: the whole page, a picture, a paper, or one masked number (named by its field). */
export function seenKey(what: string): `seen.${(typeof SEEN)[number] | 'number'}` {
  return `seen.${SEEN.find((known) => known === what) ?? 'number'}`;
}
