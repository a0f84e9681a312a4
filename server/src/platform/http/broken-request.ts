import type { Socket } from 'node:net';
import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

type Answer = { line: string; code: ErrorCode };

const ANSWERS: Readonly<Record<string, Answer>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { line: '408 Request Timeout', code: 'request.invalid' },
  HPE_HEADER_OVERFLOW: { line: '431 Request Header Fields Too Large', code: 'request.body_too_large' },
  HPE_INVALID_METHOD: { line: '405 Method Not Allowed', code: 'request.method_not_allowed' },
};

/** What is not even HTTP (two lengths, a broken header) gets a plain refusal with the same headers, and the line cut. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { line, code } = ANSWERS[error.code ?? ''] ?? { line: '400 Bad Request', code: 'request.invalid' };
  const body = JSON.stringify({ code, requestId: '' });
  const headers = Object.entries({
    ...SECURITY_HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  });
  const text = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  if (socket.writable) socket.end(`HTTP/1.1 ${line}\r\n${text}\r\n${body}`);
  else socket.destroy();
}
