/**
 * A `mailto:` address with subject and text (RFC 6068). Trap: spaces as `+` and bare line feeds arrive as such in some
 * mail programs, so URLSearchParams will not do.
 */
export function mailAddress(to: string, { subject, body }: { subject: string; body: string }): string {
  const lines = body.replaceAll('\n', '\r\n');
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
}
