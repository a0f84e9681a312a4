import * as contract from '@lingshi/contract/account/account.contract.ts';
import * as passkeys from '@lingshi/contract/account/passkey.contract.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { orThrow } from '../platform/http/app-error.ts';
import { registerRoute } from '../platform/http/route.register.ts';
import type { AccountParts } from './account.parts.ts';
import { addContact, findOwnEmail, giveProof, requestContactCode, requestProof } from './account.contacts.ts';
import { endOtherSessions, endSession, getAccountPage, setLocale } from './account.page.ts';
import {
  addPasskey,
  addPasskeyOptions,
  removePasskey,
  signInOptions,
  signInWithPasskey,
} from './account.passkeys.ts';
import { signIn } from './account.sign-in.ts';
import { getAccount } from './account.store.ts';
import { addApplicant } from './applicant.add.ts';
import { listApplicants } from './applicant.store.ts';
import { issueCode } from './code.issue.ts';
import { parseContact } from './contact.parse.ts';
import { otherKinds } from '@lingshi/domain/policy/identity-document.schema.ts';
import { declareRealName, findRealName } from './real-name.declare.ts';
import { deviceOf } from './session.device.ts';

/** Signing up and in, and what an account holder does with the account. */
export function registerAccountRoutes(http: AppHttp, parts: AccountParts): void {
  registerSignIn(http, parts);
  registerAccount(http, parts);
  registerProofs(http, parts);
  registerPasskeys(http, parts);
  registerPeople(http, parts);
}

function registerSignIn(http: AppHttp, parts: AccountParts): void {
  registerRoute(http, contract.requestCode, async ({ body, device: asker }) => {
    const contact = orThrow(parseContact(body.contact));
    const { locale, solution } = body;
    return issueCode(parts, { purpose: 'sign_in', contact, locale, accountId: null, asker, solution });
  });
  registerRoute(http, contract.signIn, async ({ body, session, device: asker, request }) => {
    const device = deviceOf(request.headers['user-agent']);
    const entered = await signIn(parts, { ...body, device, before: session.token() });
    asker.remember(entered.contact);
    session.set(entered.session.token, entered.session.maxAge);
    return { created: entered.created };
  });
  registerRoute(http, passkeys.passkeySignInOptions, async () => signInOptions(parts));
  registerRoute(http, passkeys.passkeySignIn, async ({ body, session, request }) => {
    const device = deviceOf(request.headers['user-agent']);
    const { challengeId, response: answer } = body;
    const entered = await signInWithPasskey(parts, {
      challengeId,
      answer,
      device,
      before: session.token(),
    });
    session.set(entered.token, entered.maxAge);
    return { created: false as const };
  });
}

function registerAccount(http: AppHttp, parts: AccountParts): void {
  registerRoute(http, contract.getAccount, async ({ actor }) => getAccountPage(parts, actor));
  registerRoute(http, contract.getOwnEmail, async ({ actor }) => ({
    email: await findOwnEmail(parts, actor.id),
  }));
  registerRoute(http, contract.setPreferences, async ({ actor, body }) => {
    await setLocale(parts, actor.id, body.locale);
    return {};
  });
  registerRoute(http, contract.endSession, async ({ actor, params, session }) => {
    const id = params.sessionId === 'current' ? actor.sessionId : params.sessionId;
    await endSession(parts, actor, id);
    if (id === actor.sessionId) session.clear();
    return {};
  });
  registerRoute(http, contract.endOtherSessions, async ({ actor }) => {
    await endOtherSessions(parts, actor);
    return {};
  });
}

function registerProofs(http: AppHttp, parts: AccountParts): void {
  registerRoute(http, contract.requestProof, async ({ actor, body }) => requestProof(parts, actor.id, body));
  registerRoute(http, contract.giveProof, async ({ actor, body, session }) => {
    const renewed = await giveProof(parts, { ...body, accountId: actor.id, sessionId: actor.sessionId });
    session.set(renewed.token, renewed.maxAge);
    return {};
  });
  registerRoute(http, contract.requestContactCode, async ({ actor, body }) =>
    requestContactCode(parts, actor.id, body),
  );
  registerRoute(http, contract.addContact, async ({ actor, body }) => ({
    contacts: await addContact(parts, { ...body, accountId: actor.id }),
  }));
}

function registerPasskeys(http: AppHttp, parts: AccountParts): void {
  registerRoute(http, passkeys.passkeyOptions, async ({ actor }) => addPasskeyOptions(parts, actor.id));
  registerRoute(http, passkeys.addPasskey, async ({ actor, body }) => {
    const { challengeId, label, response: answer } = body;
    return addPasskey(parts, { accountId: actor.id, challengeId, label, answer });
  });
  registerRoute(http, passkeys.removePasskey, async ({ actor, params }) => {
    await removePasskey(parts, actor.id, params.passkeyId);
    return {};
  });
}

function registerPeople(http: AppHttp, parts: AccountParts): void {
  const db = parts.pools.applicant;
  registerRoute(http, contract.getRealName, async ({ actor }) => {
    const named = await findRealName(db, await getAccount(parts, db, actor.id));
    const kinds = otherKinds(parts.rules.book.identityDocuments);
    return {
      realName: named?.realName ?? null,
      kinds: kinds.map(({ kind, words, number }) => ({ kind, words, number })),
    };
  });
  registerRoute(http, contract.declareRealName, async ({ actor, body }) =>
    declareRealName(parts, actor.id, body),
  );
  registerRoute(http, contract.listApplicants, async ({ actor }) => ({
    applicants: await listApplicants(parts, db, actor.id),
  }));
  registerRoute(http, contract.addApplicant, async ({ actor, body, idempotency, replay }) => {
    const { card, replayed } = await addApplicant(parts, { ...body, accountId: actor.id, idempotency });
    return replayed ? replay({ status: 201, answer: card }) : card;
  });
}
