import * as calls from '@lingshi/contract/generated/calls.ts';
import type { RouteAnswer } from '@lingshi/contract/route.ts';
import type { openRule } from '@lingshi/contract/ruling/ruling.contract.ts';
import type { Officer } from '../worklist/desk.ts';

/** The fee for making a passport, as the posts of the shipped rules take it from a renewal. */
export const BOOKLET = { subject: 'fee', item: 'booklet', service: 'passport', kind: 'renew' } as const;

export async function openBooklet(officer: Officer): Promise<RouteAnswer<typeof openRule>> {
  return await officer.call(calls.openRule, { query: BOOKLET });
}

/** A wish for another amount, as the console would send it now. */
export async function wishFee(officer: Officer, from: string, cents: number, more: object = {}) {
  const { seen } = await openBooklet(officer);
  const words = { zh: '护照制证费', en: 'Making of the passport' };
  const body = { amount: { currency: 'USD', cents }, per: 'order' as const, words };
  const said = { source: 'Circular 7', confidence: 'ours' as const, why: 'A new tariff' };
  return { ...BOOKLET, from, to: null, body, ...said, seen, ...more };
}

export async function proposeFee(officer: Officer, from: string, cents: number, more: object = {}) {
  const body = await wishFee(officer, from, cents, more);
  return (await officer.call(calls.proposeRule, { body, idempotencyKey: officer.key() })).id;
}

export async function decideOn(
  officer: Officer,
  changeId: string,
  decision: 'approve' | 'reject' | 'withdraw',
) {
  const body = { decision, words: 'As agreed' };
  return await officer.send('POST', `/api/staff/rules/changes/${changeId}/decision`, body);
}
