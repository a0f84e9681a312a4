import type { FastifyReply } from 'fastify';
import { CONTENT_POLICY_OF_UPLOAD } from './security-headers.ts';

/**
 * Headers for a file that a person gave or that holds personal data: downloaded, never sniffed, never cached.
 * `inline` is for pictures and PDFs shown by our own pages; the sandbox stays.
 */
export function setFileHeaders(
  reply: FastifyReply,
  file: { type: string; name: string; inline?: boolean; bytes?: number },
): void {
  reply
    .header('content-type', file.type)
    .header('content-disposition', contentDisposition(file.name, file.inline ? 'inline' : 'attachment'))
    .header('content-security-policy', CONTENT_POLICY_OF_UPLOAD);
  if (file.bytes !== undefined) reply.header('content-length', file.bytes);
}

/** RFC 6266: a plain name for old clients, the true one percent-encoded. No control or direction marks. */
export function contentDisposition(name: string, kind: 'attachment' | 'inline' = 'attachment'): string {
  const clean =
    name
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\]/gu, '_')
      .slice(-150) || 'file';
  const plain = clean.replace(/[^\x20-\x7e]|["%]/g, '_');
  const encoded = encodeURIComponent(clean.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.codePointAt(0)?.toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
