import { describe, expect, it } from 'vitest';
import { readRoutes } from '../../../test/contract-routes.ts';

const ROUTES = await readRoutes();

/**
 * Reads of one thing by whoever may have it, that cost a row: the only routes without a limit. A line here says why.
 */
const PLAIN_READS: Readonly<Record<string, string>> = {
  appInfo: 'a constant of the process',
  staffSession: 'the session itself',
  getOfficer: 'the session itself',
  getAccount: 'one row of the own account',
  getRealName: 'one row of the own account',
  getOwnEmail: 'the contacts of the own account, five at most',
  getOrder: 'one own order',
  getFaceState: 'one own order',
  getPresenceProof: 'one own order',
  uploadState: 'one own upload',
  downloadFile: 'one own file',
  openDesk: 'one order; the reading is logged',
  downloadEvidence: 'one file; the reading is logged',
  liveUpdates: 'one stream; how many are open is bounded',
  staffLive: 'one stream; how many are open is bounded',
};

describe('every route of the contract', () => {
  it('names a limit, unless it is a plain read and says why', () => {
    const unlimited = ROUTES.filter(([, { limit }]) => limit === undefined).map(([name]) => name);
    expect(ROUTES.length).toBeGreaterThan(80);
    expect(unlimited.toSorted()).toEqual(Object.keys(PLAIN_READS).toSorted());
  });

  it('that changes something or answers a list is no plain read', () => {
    const plain = ROUTES.filter(([name]) => name in PLAIN_READS);
    expect(plain.filter(([, { method }]) => method !== 'GET').map(([name]) => name)).toEqual([]);
    expect(plain.map(([name]) => name).filter((name) => /^(list|search)/.test(name))).toEqual([]);
  });
});
