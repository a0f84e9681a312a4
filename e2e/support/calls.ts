import { createClient } from '@lingshi/contract/client.ts';
import type { Client } from '@lingshi/contract/client.ts';
import type { Page } from 'playwright-core';

type Sent = { url: string; method: string; headers: Record<string, string>; base64: string | null };

/** The product's own client, speaking from inside a page: with its cookies, its origin and its network. */
export function clientOf(page: Page): Client {
  async function fetchInPage(url: string, init: RequestInit = {}): Promise<Response> {
    const { status, type, text } = await page.evaluate(send, {
      url,
      method: init.method ?? 'GET',
      headers: init.headers as Record<string, string>,
      base64: toBase64(init.body),
    });
    return new Response(status === 204 ? null : text, { status, headers: { 'content-type': type } });
  }
  return createClient({ fetch: fetchInPage as typeof fetch });
}

/** Runs in the browser, so it may use nothing from outside itself. */
async function send({ url, method, headers, base64 }: Sent) {
  const body = base64 === null ? null : Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0);
  const answer = await fetch(url, { method, headers, body });
  const type = answer.headers.get('content-type') ?? '';
  return { status: answer.status, type, text: await answer.text() };
}

function toBase64(body: unknown): string | null {
  if (typeof body === 'string') return Buffer.from(body).toString('base64');
  return body instanceof Uint8Array ? Buffer.from(body).toString('base64') : null;
}
