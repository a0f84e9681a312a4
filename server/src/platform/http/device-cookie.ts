/**
 * A browser that somebody signed in with before. What strangers try against an account is counted against strangers;
 * whoever holds this cookie is counted alone and still gets in (OWASP ASVS 6.3.1: the victim is not locked out). It
 * opens nothing: it only says whose tries are whose.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newToken, sameSecret } from '../crypto/token.ts';
import { networkOf } from './client-address.ts';
import type { CookieSpec } from './session-cookie.ts';

/** Who is counted for a try. */
export type Asker = {
  /** The device, or without one the network. */
  readonly key: string;
  /** Whether this device signed in as `subject` (a contact or an officer, as a keyed hash) before. */
  readonly knows: (subject: string) => boolean;
};
export type DeviceCookie = Asker & { remember: (subject: string) => void };

/** A family shares one phone; who comes after them takes the place of who was here first. */
const MOST_SUBJECTS = 6;
const ID_BYTES = 16;
const YEAR_SECONDS = 365 * 24 * 3600;
const SHAPE = /^([\w-]{22})\.([\w-]{22})((?:\.[\w-]{22})*)$/;

type Pseudonym = (value: string) => string;
type Device = { id: string; subjects: readonly string[] };
type Listener = { cookie: CookieSpec; pseudonym: Pseudonym };

/** @param options of the listener: a device of the public side is none of the console's */
export function deviceCookie(
  { cookie, pseudonym }: Listener,
  request: FastifyRequest,
  reply: FastifyReply,
): DeviceCookie {
  const device = readDevice({ cookie, pseudonym }, request);
  return {
    key: askerKey({ cookie, pseudonym }, request),
    knows: (subject) => {
      const tag = device && tagOf({ cookie, pseudonym }, device.id, subject);
      return device?.subjects.some((one) => sameSecret(one, tag ?? '')) === true;
    },
    remember: (subject) => {
      const id = device?.id ?? newToken(ID_BYTES);
      const tag = tagOf({ cookie, pseudonym }, id, subject);
      const others = (device?.subjects ?? []).filter((one) => one !== tag).slice(0, MOST_SUBJECTS - 1);
      const value = [id, signOf({ cookie, pseudonym }, id), tag, ...others].join('.');
      const { sameSite } = cookie;
      const flags = { path: '/', secure: true, httpOnly: true, sameSite, maxAge: YEAR_SECONDS };
      void reply.setCookie(nameOf(cookie), value, flags);
    },
  };
}

/** Whom a limit by client counts: neighbours behind one address share it only until they have signed in once. */
export function askerKey(options: Listener, request: FastifyRequest): string {
  const device = readDevice(options, request);
  return device === null ? networkOf(request.ip) : `device:${device.id}`;
}

/** null: none, or one that we never gave out. */
function readDevice(options: Listener, request: FastifyRequest): Device | null {
  const [, id = '', sign = '', subjects = ''] =
    SHAPE.exec(request.cookies[nameOf(options.cookie)] ?? '') ?? [];
  if (id === '' || !sameSecret(sign, signOf(options, id))) return null;
  return { id, subjects: subjects.split('.').filter((one) => one !== '') };
}

function signOf({ cookie, pseudonym }: Listener, id: string): string {
  return pseudonym(`device:${cookie.name}:${id}`);
}

function tagOf({ cookie, pseudonym }: Listener, id: string, subject: string): string {
  return pseudonym(`device:${cookie.name}:${id}:${subject}`);
}

export function nameOf({ name }: CookieSpec): string {
  return `${name}-device`;
}
