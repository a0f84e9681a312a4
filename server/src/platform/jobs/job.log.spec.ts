import { expect, test } from 'vitest';
import { AppError } from '../http/app-error.ts';
import { createLog } from '../log.ts';
import { logOutcome } from './job.log.ts';

function lineOf(error: unknown, dead = true): { text: string; line: Record<string, unknown> } {
  const lines: string[] = [];
  const log = createLog({ stream: { write: (line) => lines.push(line) } });
  logOutcome(log, { queue: 'letters', jobId: 'j-1', attempt: 3, milliseconds: 4, error, dead });
  const text = lines.join('');
  return { text, line: JSON.parse(text) as Record<string, unknown> };
}

class MailRefused extends Error {
  override readonly name = 'MailRefused';
  readonly code = 'EENVELOPE';
}

test('a failed job says what failed and where, and nothing of what was said', () => {
  const cause = Object.assign(new Error('no route to CANARY'), { code: 'EHOSTUNREACH' });
  const { text, line } = lineOf(
    new MailRefused('550 <CANARY@example.org> unknown\n at CANARY (x.ts:1:1)', { cause }),
  );
  expect(line).toMatchObject({
    level: 'error',
    queue: 'letters',
    jobId: 'j-1',
    attempt: 3,
    dead: true,
    failure: {
      name: 'MailRefused',
      code: 'EENVELOPE',
      cause: { name: 'Error', code: 'EHOSTUNREACH' },
    },
  });
  const { at } = line['failure'] as { at: string[] };
  expect(at[0]).toMatch(/^server\/src\/platform\/jobs\/job\.log\.spec\.ts:\d+:\d+$/);
  expect(text).not.toContain('CANARY');
  expect(text).not.toContain(import.meta.dirname);
  expect(text).not.toContain('not an error object');
});

test('our own refusals keep their code, the database its number', () => {
  expect(lineOf(new AppError('contact.taken')).line).toMatchObject({
    failure: { name: 'AppError', code: 'contact.taken' },
  });
  const violation = Object.assign(new Error('Key (name)=(CANARY)'), { code: '23505', detail: 'CANARY' });
  const { line, text } = lineOf(violation, false);
  expect(line).toMatchObject({ level: 'warn', failure: { name: 'Error', code: '23505' } });
  expect(text).not.toContain('CANARY');
});

test('a name or a code that somebody filled with a text is none', () => {
  const strange = Object.assign(new Error('x'), { name: 'CANARY Li Hua', code: 'CANARY 4155550123' });
  const { line, text } = lineOf(strange);
  expect(line).toMatchObject({ failure: { name: 'unnamed', code: 'unnamed' } });
  expect(text).not.toContain('CANARY');
  expect(lineOf('CANARY').line).toMatchObject({ failure: { name: 'string', at: [] } });
});
