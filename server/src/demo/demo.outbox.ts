import { randomBytes } from 'node:crypto';
import type { AppHttp } from '../app.http.ts';
import { readOutbox } from '../platform/delivery/outbox.read.ts';
import type { OutboxEntry } from '../platform/delivery/outbox.read.ts';
import type { Services } from '../services.ts';
import { totpCode } from './demo.officers.ts';
import type { DemoSignIn } from './demo.officers.ts';

const SHOWN = 60;
const REFRESH_SECONDS = 5;

/**
 * The demo's letter box: every message that would have gone out, and the officers' second factors as their
 * phones would show them. Registered in demo mode only; production has no such route.
 */
export function registerOutboxPage(
  { app }: AppHttp,
  services: Services,
  signIns: readonly DemoSignIn[],
): void {
  if (services.config.mode !== 'demo') throw new Error('The outbox is shown in demo mode only.');
  app.get('/dev/outbox', { schema: { hide: true } }, async (_request, reply) => {
    const entries = await readOutbox(services.keyring.root.outbox, services.pools.worker, SHOWN);
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'`)
      .send(page(nonce, entries, signIns, services.clock.now()));
  });
}

function page(nonce: string, entries: OutboxEntry[], signIns: readonly DemoSignIn[], now: Date): string {
  const codes = signIns.map(
    ({ mail, roles, totpSecret }) =>
      `<tr><td>${escape(mail)}</td><td>${escape(roles.join(', '))}</td><td><code>${totpCode(totpSecret, now)}</code></td></tr>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Outbox · demo</title>
<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="${REFRESH_SECONDS}">
<style nonce="${nonce}">${STYLE}</style></head><body><main>
<h1>Outbox 发件箱</h1><p>Demo, not an official service 演示，非官方服务. Nothing here was sent. The page reads itself again every ${REFRESH_SECONDS} seconds.</p>
<h2>Second factors of the demo's officers</h2><table><tbody>${codes.join('')}</tbody></table>
<h2>Messages, newest first</h2>${entries.map(article).join('') || '<p>None yet.</p>'}
</main></body></html>`;
}

function article({ channel, to, subject, text, createdAt }: OutboxEntry): string {
  return `<article><header><strong>${escape(to ?? '')}</strong> <span>${channel} · <time>${escape(createdAt)}</time></span></header>
<h3>${escape(subject ?? '')}</h3><p>${withLinks(escape(text ?? ''))}</p></article>`;
}

function withLinks(safe: string): string {
  return safe.replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

const STYLE = `:root{color-scheme:light dark}body{font:16px/1.6 system-ui,sans-serif;margin:0;padding:24px}
main{max-width:760px;margin:auto}article{border:1px solid #8886;border-radius:12px;padding:12px 16px;margin:12px 0}
article p{white-space:pre-wrap;overflow-wrap:anywhere;margin:4px 0}h3{font-size:16px;margin:4px 0}
header{display:flex;gap:12px;justify-content:space-between;flex-wrap:wrap}table{border-collapse:collapse}
td{padding:2px 16px 2px 0}code{font-size:18px;letter-spacing:2px}`;
