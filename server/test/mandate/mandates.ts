import { randomUUID } from 'node:crypto';
import { proveNames } from '../account/proofs.ts';
import { good } from '../app.ts';
import type { TestAnswer, TestApp, TestApplicant } from '../app.ts';

/** A person who has no document the platform takes: signed up, and no more. */
export type Limited = TestApplicant;
/** A person whose name somebody has looked at. */
export type Holder = TestApplicant;

export const PERSON = '无证样本';
export const HOLDER = '测试样本';

/** Reading a data page is another noun's affair: here the level is what it leaves behind. */
export async function verify(app: TestApp, who: Pick<TestApplicant, 'accountId'>): Promise<void> {
  await proveNames(app, 'document', who.accountId);
}

export async function enterHolder(app: TestApp): Promise<Holder> {
  const holder = await app.signUp();
  await app.declareName(holder);
  await verify(app, holder);
  return holder;
}

export type Terms = { name: string; services: string[]; untilDay: string };
const TERMS: Terms = { name: PERSON, services: ['passport'], untilDay: '2026-06-30' };

export async function invite(who: Limited, terms: Partial<Terms> = {}): Promise<TestAnswer> {
  return who.post('/api/mandates', { ...TERMS, ...terms }, { idempotencyKey: randomUUID() });
}

export async function codeOf(
  who: Limited,
  terms: Partial<Terms> = {},
): Promise<{ id: string; code: string }> {
  const card = good(await invite(who, terms));
  return { id: String(card['id']), code: String(card['code']) };
}

export async function accept(who: Holder, code: string): Promise<TestAnswer> {
  return who.post('/api/mandates/acceptance', { code }, { idempotencyKey: randomUUID() });
}

/** A mandate in force. */
export async function mandate(app: TestApp, terms: Partial<Terms> = {}) {
  const [person, holder] = [await app.signUp(), await enterHolder(app)];
  const { id, code } = await codeOf(person, terms);
  good(await accept(holder, code));
  return { id, person, holder, applicantId: await heldApplicant(holder) };
}

type Cards = { given: Record<string, unknown>[]; held: Record<string, unknown>[] };

export async function cards(who: TestApplicant): Promise<Cards> {
  return good(await who.get('/api/mandates')) as Cards;
}

export async function heldApplicant(holder: Holder): Promise<string> {
  return String((await cards(holder)).held[0]?.['applicantId']);
}

export async function start(
  who: TestApplicant,
  applicantId: string,
  wish: { service?: string; kind?: string } = {},
): Promise<TestAnswer> {
  const body = { applicantId, service: 'passport', kind: 'renew', post: 'san-francisco', ...wish };
  return who.post('/api/orders', body, { idempotencyKey: randomUUID() });
}

export async function startedBy(who: TestApplicant, applicantId: string): Promise<string> {
  return String(good(await start(who, applicantId))['orderId']);
}

export async function ordersOf(who: TestApplicant): Promise<{ id: string; sight: string }[]> {
  return good(await who.get('/api/orders'))['orders'] as { id: string; sight: string }[];
}

/** The code of a refusal, or the status of a good answer. */
export function outcome({ status, body }: TestAnswer): unknown {
  return status < 300 ? status : (body as { code: string }).code;
}
