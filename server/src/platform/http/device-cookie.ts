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

/** @param listener a device of the public side is none of the console's */
export function deviceCookie(listener: Listener, request: FastifyRequest, reply: FastifyReply): DeviceCookie {
  const device = readDevice(listener, request);
  return {
    key: askerKey(listener, request),
    knows: (subject) => {
      if (device === null) return false;
      const tag = tagOf(listener, device.id, subject);
      return device.subjects.some((one) => sameSecret(one, tag));
    },
    remember: (subject) => {
      const { id, subjects } = device ?? { id: newToken(ID_BYTES), subjects: [] };
      const tag = tagOf(listener, id, subject);
      const others = subjects.filter((one) => one !== tag).slice(0, MOST_SUBJECTS - 1);
      const value = [id, signOf(listener, id), tag, ...others].join('.');
      const { sameSite } = listener.cookie;
      const flags = { path: '/', secure: true, httpOnly: true, sameSite, maxAge: YEAR_SECONDS };
      void reply.setCookie(nameOf(listener.cookie), value, flags);
    },
  };
}

/** Whom a limit by client counts: neighbours behind one address share it only until they have signed in once. */
export function askerKey(listener: Listener, request: FastifyRequest): string {
  const device = readDevice(listener, request);
  return device === null ? networkOf(request.ip) : `device:${device.id}`;
}

/** null: none, or one that we never gave out. */
function readDevice(listener: Listener, request: FastifyRequest): Device | null {
  const sent = request.cookies[nameOf(listener.cookie)] ?? '';
  const [, id = '', sign = '', subjects = ''] = SHAPE.exec(sent) ?? [];
  if (id === '' || !sameSecret(sign, signOf(listener, id))) return null;
  return { id, subjects: subjects.split('.').filter((one) => one !== '') };
}

function signOf({ cookie, pseudonym }: Listener, id: string): string {
  return pseudonym(`device:${cookie.name}:${id}`);
}

function tagOf({ cookie, pseudonym }: Listener, id: string, subject: string): string {
  return pseudonym(`device:${cookie.name}:${id}:${subject}`);
}

function nameOf({ name }: CookieSpec): string {
  return `${name}-device`;
}
