import { hash } from 'node:crypto';
import { RecipientRefused } from './mail.ts';
import type { SmsSender } from './sms.ts';

export type HttpSmsSettings = {
  readonly url: string;
  readonly token: string;
  /** Demo only: a gateway on this machine needs no TLS. */
  readonly allowPlainHttp?: boolean;
  readonly timeoutMs?: number;
};

/** The gateway understood, and will never take this: 404 no such number, 422 not one at all. */
const FINAL = new Set([400, 404, 410, 422]);

/** Answers other than 2xx; the number itself is never part of the text. */
export class SmsGatewayFailed extends Error {
  readonly code: string;
  constructor(status: number) {
    super(`The SMS gateway answered ${status}`);
    this.name = 'SmsGatewayFailed';
    this.code = String(status);
  }
}

/** POST {to, text} as JSON with a bearer token: the shape most gateways take, or a few lines in front of one. */
export function openHttpSms({
  url,
  token,
  allowPlainHttp = false,
  timeoutMs = 10_000,
}: HttpSmsSettings): SmsSender {
  if (new URL(url).protocol !== 'https:' && !allowPlainHttp) throw new Error('The SMS gateway must be https');
  return {
    async send({ to, text }, key) {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json; charset=utf-8',
          'idempotency-key': hash('sha256', key).slice(0, 40),
        },
        body: JSON.stringify({ to, text }),
        // A redirect would carry the token elsewhere.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.body?.cancel();
      if (FINAL.has(response.status)) throw new RecipientRefused();
      if (!response.ok) throw new SmsGatewayFailed(response.status);
    },
  };
}
