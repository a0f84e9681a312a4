/**
 * A mark that a browser keeps for an hour, so that what it asked for by mail opens in it and nowhere else: neither a mail
 * scanner nor somebody else who reads the mailbox has it. It proves nothing about who holds the browser.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newToken } from '../crypto/token.ts';
import type { CookieSpec } from './session-cookie.ts';

export type BrowserMark = {
  read: () => string | undefined;
  /** The mark this browser has, or a new one. */
  keep: () => string;
};

const HOUR_SECONDS = 3600;
const SHAPE = /^[\w-]{43}$/;

export function browserMark(cookie: CookieSpec, request: FastifyRequest, reply: FastifyReply): BrowserMark {
  const name = `${cookie.name}-browser`;
  const sent = request.cookies[name];
  const read = () => (sent !== undefined && SHAPE.test(sent) ? sent : undefined);
  return {
    read,
    keep: () => {
      const mark = read() ?? newToken();
      const { sameSite } = cookie;
      const flags = { path: '/', secure: true, httpOnly: true, sameSite, maxAge: HOUR_SECONDS };
      void reply.setCookie(name, mark, flags);
      return mark;
    },
  };
}
