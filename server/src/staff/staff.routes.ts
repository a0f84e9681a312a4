import * as officer from '@lingshi/contract/staff/officer.contract.ts';
import * as contract from '@lingshi/contract/staff/staff.contract.ts';
import { endSessionOfToken, sessionTopics } from '../account/session.store.ts';
import { deviceOf } from '../account/session.device.ts';
import type { AppHttp, StaffActor } from '../actor/actor.http.ts';
import { NO_POST } from '../platform/db/pools.ts';
import { AppError } from '../platform/http/app-error.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import type { AccountParts } from '../account/account.parts.ts';
import { changeOfficer } from './staff.change.ts';
import { factorsOf } from './staff.factors.ts';
import type { Factor } from './staff.factors.ts';
import { openLink } from './staff.links.ts';
import { addOfficer, getOfficer, listOfficers } from './staff.officers.ts';
import {
  proveStaffPasskey,
  signInWithStaffPasskey,
  staffPasskeyOptions,
  staffSignInOptions,
} from './staff.passkeys.ts';
import { listOfficerLines } from './staff.log.ts';
import { requestLink } from './staff.reactions.ts';
import { decideRoles } from './staff.roles.ts';
import { endOtherSessions, listOwnSessions } from './staff.sessions.ts';
import { beginTotp, proveTotp, subjectOf } from './staff.totp.ts';

/** Signing in as an officer, and the officers of a post. */
export function registerStaffRoutes(http: AppHttp, parts: AccountParts): void {
  registerFirstFactor(http, parts);
  registerSecondFactor(http, parts);
  registerOfficers(http, parts);
  registerOwn(http, parts);
}

function registerFirstFactor(http: AppHttp, parts: AccountParts): void {
  registerRoute(http, contract.requestLink, async ({ body, device, mark }) => {
    const since = await requestLink(parts, body.mail, { asker: device, mark: mark.keep() });
    return { since };
  });
  registerRoute(http, contract.openLink, async ({ body, session, mark, request }) => {
    const device = deviceOf(request.headers['user-agent']);
    const asked = { token: body.token, device, before: session.token(), mark: mark.read() };
    const opened = await openLink(parts, asked);
    session.set(opened.session.token, opened.session.maxAge);
    return { secondFactor: opened.secondFactor };
  });
  registerRoute(http, contract.staffSignInOptions, async () => staffSignInOptions(parts));
  registerRoute(http, contract.staffPasskeySignIn, async ({ body, session, device, request }) => {
    const { challengeId, response: answer } = body;
    const named = deviceOf(request.headers['user-agent']);
    const asked = { challengeId, answer, device: named, before: session.token() };
    const opened = await signInWithStaffPasskey(parts, asked);
    device.remember(opened.subject);
    session.set(opened.session.token, opened.session.maxAge);
    return {};
  });
  registerRoute(http, contract.staffSession, async ({ findActor }) => {
    const actor = await findActor().catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'session.expired') return null;
      throw error;
    });
    // Only this listener's own officers come here; its other audience is nobody.
    return actor === null
      ? { state: 'none' as const, factors: [] }
      : sessionState(parts, actor as StaffActor);
  });
  registerRoute(http, contract.endStaffSession, async ({ session }) => {
    const ended = await parts.pools.withPost(NO_POST, async (client) =>
      endSessionOfToken(client, session.token()),
    );
    if (ended !== null) parts.live.changed(sessionTopics([ended]));
    session.clear();
    return {};
  });
}

function registerSecondFactor(http: AppHttp, parts: AccountParts): void {
  registerRoute(http, contract.beginTotp, async ({ actor }) => beginTotp(parts, actor));
  registerRoute(http, contract.proveTotp, async ({ actor, body, session, device, requestId }) => {
    const proven = await proveTotp(parts, actor, { code: body.code, asker: device, requestId });
    device.remember(proven.subject);
    session.set(proven.token, proven.maxAge);
    return {};
  });
  registerRoute(http, contract.staffPasskeyOptions, async ({ actor, body }) =>
    staffPasskeyOptions(parts, actor, body.purpose),
  );
  registerRoute(http, contract.staffPasskeyProof, async ({ actor, body, session, device, request }) => {
    const { purpose, challengeId, response: answer } = body;
    const label = body.label ?? (deviceOf(request.headers['user-agent']) || 'Passkey');
    const proof = { purpose, challengeId, answer, label, requestId: request.id };
    const proven = await proveStaffPasskey(parts, actor, proof);
    device.remember(await subjectOf(parts, actor));
    session.set(proven.token, proven.maxAge);
    return {};
  });
}

function registerOfficers(http: AppHttp, parts: AccountParts): void {
  registerRoute(http, contract.getOfficer, async ({ actor }) => {
    const { id, name, roles } = await getOfficer(parts, actor.post, actor.id);
    const post = parts.rules.findPost(actor.post);
    if (post === null) throw new Error(`the rules have no post ${actor.post}`);
    return { id, name, post: post.id, postName: post.shortNames, zone: post.timeZone, roles };
  });
  registerRoute(http, officer.listOfficers, async ({ actor }) => ({
    officers: await listOfficers(parts, actor),
  }));
  registerRoute(http, officer.addOfficer, async ({ actor, body, idempotency, requestId }) =>
    addOfficer(parts, { ...body, post: actor.post, createdBy: actor.id, idempotency, requestId }),
  );
  registerRoute(http, officer.changeOfficer, async ({ actor, params, body, requestId }) => {
    await changeOfficer(parts, actor, { ...params, ...body, requestId });
    return {};
  });
  registerRoute(http, officer.decideRoles, async ({ actor, params, body, requestId }) => {
    await decideRoles(parts, actor, { ...params, ...body, requestId });
    return {};
  });
  registerRoute(http, officer.listOfficerLog, async ({ actor, query }) =>
    listOfficerLines(parts, { post: actor.post, after: query.after }),
  );
}

/** What an officer sees of the own rights and sessions. */
function registerOwn(http: AppHttp, parts: AccountParts): void {
  registerRoute(http, officer.listOwnLog, async ({ actor, query }) =>
    listOfficerLines(parts, { post: actor.post, officerId: actor.id, after: query.after }),
  );
  registerRoute(http, officer.listStaffSessions, async ({ actor }) => ({
    sessions: await listOwnSessions(parts, actor),
  }));
  registerRoute(http, officer.endOtherStaffSessions, async ({ actor, requestId }) => {
    await endOtherSessions(parts, actor, requestId);
    return {};
  });
}

type SessionState = { state: 'enrol' | 'prove' | 'full'; factors: Factor[] };

async function sessionState({ pools }: AccountParts, actor: StaffActor): Promise<SessionState> {
  const factors = await pools.withPost(actor.post, async (client) => factorsOf(client, actor.id));
  if (!actor.owesSecondFactor) return { state: 'full', factors };
  return { state: factors.length === 0 ? 'enrol' : 'prove', factors };
}
