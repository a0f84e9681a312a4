import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-`: the browser itself insists on Secure, Path=/ and no Domain. */
export type CookieSpec = {
  readonly name: `__Host-${string}`;
  /** 'strict' for staff; 'lax' for applicants, who come from a link in a mail. */
  readonly sameSite: 'lax' | 'strict';
};

/** The session cookie of this listener, as a handler may use it. */
export type SessionCookie = {
  token: () => string | undefined;
  set: (token: string, maxAgeSeconds: number) => void;
  clear: () => void;
};

export function sessionCookie(spec: CookieSpec, request: FastifyRequest, reply: FastifyReply): SessionCookie {
  const flags = { path: '/', secure: true, httpOnly: true, sameSite: spec.sameSite };
  return {
    token: () => readToken(spec, request),
    set: (token, maxAgeSeconds) => {
      void reply.setCookie(spec.name, token, { ...flags, maxAge: maxAgeSeconds });
    },
    clear: () => {
      void reply.clearCookie(spec.name, flags);
    },
  };
}

export function readToken(spec: CookieSpec, request: FastifyRequest): string | undefined {
  const token = request.cookies[spec.name];
  // Nothing we ever issued is longer; a lookup is not started for it.
  return token && token.length <= 200 ? token : undefined;
}
