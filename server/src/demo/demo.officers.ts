import { TOTP, Secret } from 'otpauth';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { OrderCommand } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { POWERFUL_ROLES } from '@lingshi/domain/shared/role-rules.ts';
import { addOfficer } from '../staff/staff.officers.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import type { Parts } from '../app/app.parts.ts';
import { newestMessage } from './demo.applicant.ts';
import { openBrowser } from './demo.client.ts';
import type { DemoBrowser } from './demo.client.ts';

export type DemoOfficer = { mail: string; name: string; roles: StaffRole[] };
/** What the demo's user needs to be this officer; the secret was drawn when the demo was seeded. */
export type DemoSignIn = DemoOfficer & { post: string; totpSecret: string };

export const DEMO_OFFICERS: readonly DemoOfficer[] = [
  { mail: 'admin@demo.invalid', name: '演示管理员', roles: ['post_admin'] },
  { mail: 'deputy@demo.invalid', name: '演示副管理员', roles: ['post_admin'] },
  { mail: 'first@demo.invalid', name: '演示初审员', roles: ['reviewer'] },
  { mail: 'second@demo.invalid', name: '演示复审员', roles: ['second_reviewer'] },
  { mail: 'interview@demo.invalid', name: '演示面谈员', roles: ['interviewer'] },
  { mail: 'mail@demo.invalid', name: '演示收发员', roles: ['mail_room'] },
  { mail: 'production@demo.invalid', name: '演示制证员', roles: ['production'] },
  { mail: 'editor@demo.invalid', name: '演示编辑', roles: ['editor'] },
  { mail: 'auditor@demo.invalid', name: '演示审计员', roles: ['auditor'] },
];

/** Two administrators come from the operator, everybody else from them, all with a second factor. */
export async function seedOfficers(parts: Parts, http: AppHttp, post: string): Promise<DemoSignIn[]> {
  const [admin, deputy, ...others] = DEMO_OFFICERS;
  if (admin === undefined || deputy === undefined) return [];
  const [adminBrowser, deputyBrowser] = [openBrowser(http), openBrowser(http)];
  const signIns: DemoSignIn[] = [];
  for (const [officer, browser] of [[admin, adminBrowser] as const, [deputy, deputyBrowser] as const]) {
    await addOfficer(parts, { ...officer, post, createdBy: null });
    signIns.push(await enrol(parts, browser, { ...officer, post }));
  }
  for (const officer of others) {
    const added = { body: officer, idempotencyKey: adminBrowser.key() };
    const { id: officerId } = await adminBrowser.call(calls.addOfficer, added);
    signIns.push(await enrol(parts, openBrowser(http), { ...officer, post }));
    const waits = officer.roles.some((role) => POWERFUL_ROLES.includes(role));
    const body = { grant: true, roles: officer.roles };
    if (waits) await deputyBrowser.call(calls.decideRoles, { params: { officerId }, body });
  }
  return signIns;
}

/** First link, then a second factor of one's own: the way every officer takes. */
async function enrol(
  parts: Parts,
  browser: DemoBrowser,
  officer: DemoOfficer & { post: string },
): Promise<DemoSignIn> {
  await openLinkOf(parts, browser, officer.mail);
  const { secret } = await browser.call(calls.beginTotp, { body: {} });
  await browser.call(calls.proveTotp, { body: { code: totpCode(secret, parts.clock.now()) } });
  return { ...officer, totpSecret: secret };
}

/** Signs an enrolled officer in again: sessions of officers are short, the demo's days long. */
async function enter(parts: Parts, browser: DemoBrowser, { mail, totpSecret }: DemoSignIn): Promise<void> {
  await browser.call(calls.requestLink, { body: { mail } });
  await openLinkOf(parts, browser, mail);
  await browser.call(calls.proveTotp, { body: { code: totpCode(totpSecret, parts.clock.now()) } });
}

async function openLinkOf(parts: Parts, browser: DemoBrowser, mail: string): Promise<void> {
  const token = /#(?:token=)?([\w-]{20,})/.exec(await newestMessage(parts, mail))?.[1] ?? '';
  await browser.call(calls.openLink, { body: { token } });
}

/** The six digits an authenticator app shows at that moment. */
export function totpCode(secret: string, at: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) }).generate({
    timestamp: at.getTime(),
  });
}

/** One officer's command on an order, as the console sends it. */
export async function officerDoes(
  parts: Parts,
  http: AppHttp,
  signIn: DemoSignIn,
  orderId: string,
  command: OrderCommand,
): Promise<void> {
  await officerSends(await openOfficer(parts, http, signIn), orderId, command);
}

/** An officer at the desk, for several commands: links for one are few. */
export async function openOfficer(parts: Parts, http: AppHttp, signIn: DemoSignIn): Promise<DemoBrowser> {
  const browser = openBrowser(http);
  await enter(parts, browser, signIn);
  return browser;
}

export async function officerSends(
  browser: DemoBrowser,
  orderId: string,
  command: OrderCommand,
): Promise<void> {
  const { order } = await browser.call(calls.openDesk, { params: { orderId } });
  await browser.call(calls.sendStaffCommand, {
    params: { orderId },
    body: { version: order.version, command: command as never },
    idempotencyKey: browser.key(),
  });
}
