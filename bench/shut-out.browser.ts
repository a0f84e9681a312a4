import { openJar } from '@lingshi/server/demo/cookie-jar.ts';
import { ORIGINS } from '@lingshi/server/test/process.ts';
import type { ServerProcess } from '@lingshi/server/test/process.ts';
import { CSRF_HEADER } from '@lingshi/contract/route.ts';

export type Answer = { status: number; body: Record<string, unknown> };
/** One browser at one side and in one network; it keeps its cookies. */
export type Browser = {
  post: (path: string, body: unknown) => Promise<Answer>;
  get: (path: string) => Promise<Answer>;
  /** The same browser, carried to another network. */
  moved: (network: string) => Browser;
};
export type Side = keyof typeof ORIGINS;

type Ports = Pick<ServerProcess, 'port' | 'consolePort'>;

/** @param network as the proxy in front would name it */
export function openBrowser(ports: Ports, side: Side, network: string, jar = openJar()): Browser {
  const port = side === 'staff' ? ports.consolePort : ports.port;
  const send = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: {
        origin: ORIGINS[side],
        'sec-fetch-site': 'same-origin',
        [CSRF_HEADER]: '1',
        'x-forwarded-for': network,
        cookie: jar.header(),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    jar.keep(answer.headers.getSetCookie().map(toCookie));
    return { status: answer.status, body: (await answer.json().catch(() => ({}))) as Answer['body'] };
  };
  return {
    post: async (path, body) => send('POST', path, body),
    get: async (path) => send('GET', path),
    moved: (to) => openBrowser(ports, side, to, jar),
  };
}

function toCookie(header: string): { name: string; value: string } {
  const [pair = ''] = header.split(';');
  const at = pair.indexOf('=');
  return { name: pair.slice(0, at), value: pair.slice(at + 1) };
}

/** @throws with what came instead of a good answer */
export function good({ status, body }: Answer): Record<string, unknown> {
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}
