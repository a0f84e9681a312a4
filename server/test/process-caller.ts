import { createClient } from '@lingshi/contract/client.ts';
import type { Client } from '@lingshi/contract/client.ts';
import { CSRF_HEADER } from '@lingshi/contract/route.ts';
import { ORIGINS } from './process.ts';

/** What a page of an applicant who is signed in sends with everything. */
export function signedIn(token: string): Record<string, string> {
  return {
    cookie: `__Host-lingshi=${token}`,
    origin: ORIGINS.applicant,
    'sec-fetch-site': 'same-origin',
    [CSRF_HEADER]: '1',
  };
}

/** The applicant's side of a server process, as the owner of a draft. */
export function callerAt(
  port: number,
  { orderId, token }: { orderId: string; token: string },
): Client & { orderId: string } {
  const send = async (url: string, init: RequestInit) =>
    fetch(`http://127.0.0.1:${port}${url}`, { ...init, headers: { ...init.headers, ...signedIn(token) } });
  return { ...createClient({ fetch: send as typeof fetch }), orderId };
}
