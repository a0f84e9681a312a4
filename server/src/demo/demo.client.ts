import { randomUUID } from 'node:crypto';
import { createClient } from '@lingshi/contract/client.ts';
import type { Client } from '@lingshi/contract/client.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { openJar } from './cookie-jar.ts';

/** One pretended browser: keeps its cookies, sends what our own pages send. No socket is opened. */
export type DemoBrowser = Client & { key: () => string };

export function openBrowser(http: AppHttp): DemoBrowser {
  const jar = openJar();
  const fetchInside = async (url: string, init: RequestInit): Promise<Response> => {
    const body = await bodyOf(init.body);
    const answer = await http.app.inject({
      method: (init.method ?? 'GET') as 'GET',
      url,
      headers: {
        ...(init.headers as Record<string, string>),
        origin: http.options.origins[0] ?? '',
        'sec-fetch-site': 'same-origin',
        'user-agent': 'Lingshi demo',
        cookie: jar.header(),
      },
      ...(body !== undefined && { payload: body }),
    });
    jar.keep(answer.cookies);
    const empty = answer.statusCode === 204;
    return new Response(empty ? null : new Uint8Array(answer.rawPayload), {
      status: answer.statusCode,
      headers: headersOf(answer.headers),
    });
  };
  const client = createClient({ fetch: fetchInside as typeof fetch });
  return { ...client, key: () => randomUUID() };
}

async function bodyOf(body: unknown): Promise<string | Buffer | undefined> {
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return Buffer.from(body);
  return undefined;
}

/** Cookies stay with the browser that keeps them. */
function headersOf(headers: Record<string, unknown>): [string, string][] {
  const shown = Object.entries(headers).filter(
    ([name, value]) => name !== 'set-cookie' && value !== undefined,
  );
  return shown.map(([name, value]) => [name, String(value)]);
}
