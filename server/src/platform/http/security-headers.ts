import type { FastifyReply } from 'fastify';

/**
 * On every answer, errors included.
 * `Referrer-Policy: same-origin` and not `no-referrer`: the latter makes some browsers send `Origin: null` with
 * our own changes, which the guard against forged requests must refuse. Nothing leaves to other sites either way.
 */
export const SECURITY_HEADERS = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy':
    'camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), serial=(), midi=(), ' +
    'display-capture=(), accelerometer=(), gyroscope=(), magnetometer=(), browsing-topics=()',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
} as const;

/** Page scripts run by nonce; no inline style or script without it, nothing from elsewhere. */
export function contentPolicyOfPage(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** For built scripts and styles. Trap: a worker lives by the policy of its own file, and must be able to fetch. */
export const CONTENT_POLICY_OF_ASSET =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For what a person uploaded: even opened by itself it may run and load nothing. */
export const CONTENT_POLICY_OF_UPLOAD = "default-src 'none'; sandbox; frame-ancestors 'none'";

export function setSecurityHeaders(reply: FastifyReply): void {
  reply.headers(SECURITY_HEADERS);
}
