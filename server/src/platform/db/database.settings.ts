import { z } from 'zod';
import type { RoleUrls } from './pools.ts';
import { ADDRESS_OF_ROLE } from './role.check.ts';

const address = z.url({ protocol: /^postgres(ql)?$/, error: 'is no postgres:// address' }).optional();

export const DATABASE_SETTINGS = {
  DATABASE_URL: address,
  DATABASE_APPLICANT_URL: address,
  DATABASE_STAFF_URL: address,
  DATABASE_WORKER_URL: address,
};

export type DatabaseSettings = { [Name in keyof typeof DATABASE_SETTINGS]?: string | undefined };

export type DatabaseAddresses = {
  /** Of the schema's owner, at PostgreSQL itself. Absent: the embedded PostgreSQL. */
  databaseUrl?: string;
  /** Where each role signs in by itself, maybe through a pooler. Absent: the owner's connections take the role on. */
  databaseRoleUrls?: RoleUrls;
};

export function readAddresses(settings: DatabaseSettings): DatabaseAddresses {
  const { DATABASE_URL, DATABASE_APPLICANT_URL, DATABASE_STAFF_URL, DATABASE_WORKER_URL } = settings;
  return {
    ...(DATABASE_URL && { databaseUrl: DATABASE_URL }),
    ...(DATABASE_APPLICANT_URL &&
      DATABASE_STAFF_URL &&
      DATABASE_WORKER_URL && {
        databaseRoleUrls: {
          lingshi_applicant: DATABASE_APPLICANT_URL,
          lingshi_staff: DATABASE_STAFF_URL,
          lingshi_worker: DATABASE_WORKER_URL,
        },
      }),
  };
}

/** What of these makes sense only together. */
export function findHalfAddresses(settings: DatabaseSettings): string[] {
  const names = Object.values(ADDRESS_OF_ROLE);
  const missing = names.filter((name) => !settings[name]);
  if (missing.length === names.length) return [];
  return [
    ...(missing.length === 0 ? [] : [`${missing.join(', ')} missing: ${names.join(', ')} go together`]),
    ...(settings.DATABASE_URL
      ? []
      : ['DATABASE_URL is missing: migrations, jobs and listening need the address of PostgreSQL itself']),
  ];
}
