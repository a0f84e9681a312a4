import { hash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { RecipientRefused } from './mail.ts';
import type { MailSender } from './mail.ts';

export type SmtpSettings = {
  /** smtps://user:password@host:465 or smtp://host:587 */
  readonly url: string;
  /** e.g. 'Lingshi <no-reply@example.org>' */
  readonly from: string;
};

const OWN_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

export function openSmtp({ url, from }: SmtpSettings): MailSender {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
    // Contacts and codes never cross a network in the clear.
    requireTLS: !OWN_MACHINE.has(new URL(url).hostname),
    // A text is a text: never a path or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, html }, key) {
      try {
        await transport.sendMail({
          from,
          // As an object it is one address, whatever commas it holds.
          to: { name: '', address: to },
          subject,
          text,
          ...(html !== undefined && { html }),
          messageId: `<${hash('sha256', key).slice(0, 40)}@${domainOf(from)}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw isFinal(error) ? new RecipientRefused() : error;
      }
    },
    close: () => transport.close(),
  };
}

function domainOf(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost';
}

/** A 5xx to the recipient's address; to anything else it is our own fault, and may be mended. */
function isFinal(error: unknown): boolean {
  const { code, responseCode, command } = error as { code?: string; responseCode?: number; command?: string };
  return code === 'EENVELOPE' && command === 'RCPT TO' && (responseCode ?? 0) >= 500;
}
