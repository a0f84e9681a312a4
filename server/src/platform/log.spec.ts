import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createLog } from './log.ts';

function written(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const text: string[] = [];
  const stream = new Writable({ write: (chunk, _encoding, done) => (text.push(String(chunk)), done()) });
  write(createLog({ level: 'debug', stream, process: 'serve' }));
  return text
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

it('a line is one JSON object that says when, how grave and which process', () => {
  const [line] = written((log) => log.warn({ order: 7 }, 'seen'));
  expect(line).toMatchObject({ level: 'warn', process: 'serve', order: 7, msg: 'seen' });
  expect(line!['at']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
});

it('what must never be logged is taken out by its name, however deep and however written', () => {
  const lines = written((log) => {
    log.info({ Cookie: 'CANARY', request: { body: 'CANARY', headers: { authorization: 'CANARY' } } });
    log.child({ contact: 'CANARY' }).info('through a child');
  });
  expect(JSON.stringify(lines)).not.toContain('CANARY');
});

it('the raw request and answer of the framework are dropped', () => {
  const [line] = written((log) => log.info({ req: { url: '/?q=CANARY' }, res: { body: 'CANARY' } }, 'x'));
  expect(JSON.stringify(line)).not.toContain('CANARY');
});
