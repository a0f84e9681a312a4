import { escapeLiteral } from 'pg';

export type DatabaseRole = 'lingshi_applicant' | 'lingshi_staff' | 'lingshi_worker';

/** What goes ahead of the statements of one role, in their own transaction: who reads, and for whom. */
export type Lead = {
  role: DatabaseRole;
  /** With one parameter, for whom. */
  text: string;
  /** The same without parameters, for statements that go as text. */
  sql: (value: string) => string;
};

const SETTINGS: Partial<Record<DatabaseRole, string>> = {
  lingshi_applicant: 'lingshi.account',
  lingshi_staff: 'lingshi.post',
};

/**
 * Sets `lingshi.account` or `lingshi.post` until the end of the transaction, and fails when the statements would not
 * run as this role: a pooler may hand them to any connection. null: this role is not told apart.
 */
export function leadOf(role: DatabaseRole): Lead | null {
  const setting = SETTINGS[role];
  if (setting === undefined) return null;
  // A name with a blank is none, so PostgreSQL refuses it with an error that says what was expected.
  const name = `case current_user when '${role}' then '${setting}' else 'not run as ${role}' end`;
  const textFor = (value: string) => `select set_config(${name}, ${value}, true)`;
  return { role, text: textFor('$1'), sql: (value) => textFor(escapeLiteral(value)) };
}
