import { randomUUID } from 'node:crypto';
import { createClient } from '@lingshi/contract/client.ts';
import type { CallError, Client } from '@lingshi/contract/client.ts';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { parseTracking } from '@lingshi/domain/mail/tracking.ts';
import type { OrderCommand } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import type { AppHttp } from '../../src/actor/actor.http.ts';
import { stockDrafts } from '../order/drafts.ts';
import { createTestApp } from '../app.ts';
import type { TestApp, TestAppOptions } from '../app.ts';

type Answer = { status: number; text: string; bytes: Buffer; code: string | undefined };

/** Somebody who is signed in at one listener. `call` throws refusals; `send` answers them. */
export type Person = Client & {
  id: string;
  /** As the cookie of the session holds it. */
  token: string;
  send: (method: string, url: string, body?: unknown) => Promise<Answer>;
  /** Of a request that repeats: the same key again. */
  key: () => string;
};
export type Officer = Person & {
  post: string;
  /** Opens the desk and sends a command with the version seen there. */
  does: (orderId: string, command: OrderCommand) => Promise<void>;
};
export type Owner = Person & { orderId: string; does: (command: OrderCommand) => Promise<void> };

export type TestDesk = {
  app: TestApp;
  /** Everything logged so far. */
  log: () => string;
  officer: (post: string, ...roles: StaffRole[]) => Promise<Officer>;
  /** Drafts that only wait for `submit`, each of a person and an account of its own. */
  drafts: (count: number, faces?: 'passed' | 'not_done') => Promise<Owner[]>;
  /** The same, submitted at a post. */
  orders: (post: string, count: number, faces?: 'passed' | 'not_done') => Promise<Owner[]>;
  close: () => Promise<void>;
};

/** The whole product with people at its desks: for tests of what officers do. */
export async function openTestDesk(options: TestAppOptions = {}): Promise<TestDesk> {
  const lines: string[] = [];
  const app = await createTestApp({ ...options, log: (line) => lines.push(line) });
  const { parts, database, staffHttp, applicantHttp } = app;
  let people = 0;
  const drafts: TestDesk['drafts'] = async (count, faces = 'passed') => {
    const first = people;
    people += count;
    const made = await stockDrafts(parts, database.owner, { count, first, faces });
    return made.map(({ orderId, accountId, token }) => {
      const person = browse(applicantHttp, token, accountId);
      return { ...person, orderId, does: async (command) => ownerDoes(app, person, orderId, command) };
    });
  };
  return {
    app,
    log: () => lines.join(''),
    officer: async (post, ...roles) => {
      const { officerId, token } = await app.officer(roles, post);
      return { ...withDesk(browse(staffHttp, token() ?? '', officerId)), post };
    },
    drafts,
    orders: async (post, count, faces) => {
      const owners = await drafts(count, faces);
      for (const owner of owners) await submitAt(owner, post);
      return owners;
    },
    close: async () => app.close(),
  };
}

async function submitAt(owner: Owner, post: string): Promise<void> {
  const params = { orderId: owner.orderId, topic: 'post' as const };
  await owner.call(calls.saveAnswer, { params, body: { version: 1, answer: { post } } });
  await owner.does({ type: 'submit' });
}

async function ownerDoes({ database }: TestApp, owner: Person, orderId: string, command: OrderCommand) {
  const { rows } = await database.owner.query<{ version: number }>(
    'SELECT version FROM orders WHERE id = $1',
    [orderId],
  );
  const body = { version: rows[0]?.version ?? 0, command: command as never };
  await owner.call(calls.sendCommand, { params: { orderId }, body, idempotencyKey: owner.key() });
}

function withDesk(person: Person): Omit<Officer, 'post'> {
  return {
    ...person,
    does: async (orderId, command) => {
      const { order } = await person.call(calls.openDesk, { params: { orderId } });
      const body = { version: order.version, command: command as never };
      await person.call(calls.sendStaffCommand, { params: { orderId }, body, idempotencyKey: person.key() });
    },
  };
}

/** A browser that is signed in already. */
export function browse({ app, options }: AppHttp, token: string, id: string): Person {
  const inject = async (method: string, url: string, headers: object, payload?: string | Buffer) =>
    app.inject({
      method: method as 'GET',
      url,
      headers: {
        ...headers,
        origin: options.origins[0] ?? '',
        'sec-fetch-site': 'same-origin',
        'x-lingshi': '1',
        cookie: `${options.cookie.name}=${token}`,
      },
      ...(payload !== undefined && { payload }),
    });
  const fetchInside = async (
    url: string,
    { method = 'GET', headers, body }: RequestInit,
  ): Promise<Response> => {
    const answer = await inject(
      method,
      url,
      headers as object,
      (body ?? undefined) as string | Buffer | undefined,
    );
    return toResponse(answer);
  };
  return {
    ...createClient({ fetch: fetchInside as typeof fetch }),
    id,
    token,
    key: () => randomUUID(),
    send: async (method, url, body) => {
      const json = body === undefined ? {} : { 'content-type': 'application/json' };
      const text = body === undefined ? undefined : JSON.stringify(body);
      const answer = await inject(method, url, { 'idempotency-key': randomUUID(), ...json }, text);
      return { status: answer.statusCode, text: answer.body, bytes: answer.rawPayload, code: codeIn(answer) };
    },
  };
}

type Injected = {
  statusCode: number;
  headers: { readonly [name: string]: string | number | string[] | undefined };
  body: string;
  rawPayload: Buffer;
};

function toResponse({ statusCode, headers, rawPayload }: Injected): Response {
  return new Response(statusCode === 204 ? null : new Uint8Array(rawPayload), {
    status: statusCode,
    headers: { 'content-type': String(headers['content-type'] ?? '') },
  });
}

function codeIn({ headers, body }: Injected): string | undefined {
  const isJson = String(headers['content-type'] ?? '').includes('json') && body !== '';
  return isJson ? ((JSON.parse(body) as { code?: string } | null)?.code ?? undefined) : undefined;
}

/** The refusal's code of a call that must not succeed. */
export async function refusalOf(calling: Promise<unknown>): Promise<string> {
  return calling.then(
    () => 'none',
    (error: Partial<CallError>) => error.code ?? error.message ?? '',
  );
}

/** 22 digits as the postal service prints them, the last one the check digit. */
export function goodTracking(): string {
  const body = '940551189922334455667';
  return body + Array.from('0123456789').find((digit) => parseTracking(body + digit, ['usps']).ok);
}
