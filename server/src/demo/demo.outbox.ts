import { randomBytes } from 'node:crypto';
import type { AppHttp } from '../actor/actor.http.ts';
import { readOutbox } from '../platform/delivery/outbox.read.ts';
import type { OutboxEntry } from '../platform/delivery/outbox.read.ts';
import type { Parts } from '../app/app.parts.ts';
import { totpCode } from './demo.officers.ts';
import type { DemoSignIn } from './demo.officers.ts';
import { demoPage, escape } from './demo.page.ts';

const SHOWN = 60;
const REFRESH_SECONDS = 5;

/**
 * The demo's letter box: every message that would have gone out, and the officers' second factors as their
 * phones would show them. Registered in demo mode only; production has no such route.
 */
export function registerOutboxPage({ app }: AppHttp, parts: Parts, signIns: readonly DemoSignIn[]): void {
  if (parts.config.mode !== 'demo') throw new Error('The outbox is shown in demo mode only.');
  app.get('/dev/outbox', { schema: { hide: true } }, async (_request, reply) => {
    const entries = await readOutbox(parts.keyring.root.outbox, parts.pools.worker, SHOWN);
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'`)
      .send(page(nonce, parts, entries, signIns));
  });
}

function page(
  nonce: string,
  { config, clock }: Parts,
  entries: OutboxEntry[],
  signIns: readonly DemoSignIn[],
): string {
  const [now, specimens] = [clock.now(), `${config.publicOrigin}/dev/specimens`];
  const codes = signIns.map(
    ({ mail, roles, totpSecret }) =>
      `<tr><td>${escape(mail)}</td><td>${escape(roles.join(', '))}</td><td><code>${totpCode(totpSecret, now)}</code></td></tr>`,
  );
  const body = `<h1>Outbox 发件箱</h1><p>Demo, not an official service 演示，非官方服务. Nothing here was sent. The page reads itself again every ${REFRESH_SECONDS} seconds.</p>
<p><a href="${specimens}">Specimen data pages 样张</a>: people to try the demo as.</p>
<h2>Second factors of the demo's officers</h2><table><tbody>${codes.join('')}</tbody></table>
<h2>Messages, newest first</h2>${entries.map(article).join('') || '<p>None yet.</p>'}`;
  return demoPage(nonce, { title: 'Outbox', body, refreshSeconds: REFRESH_SECONDS });
}

function article({ channel, to, subject, text, createdAt }: OutboxEntry): string {
  return `<article><header><strong>${escape(to ?? '')}</strong> <span>${channel} · <time>${escape(createdAt)}</time></span></header>
<h3>${escape(subject ?? '')}</h3><p>${withLinks(escape(text ?? ''))}</p></article>`;
}

function withLinks(safe: string): string {
  return safe.replace(/https?:\/\/[^\s<]+/g, (address) => `<a href="${address}">${address}</a>`);
}
