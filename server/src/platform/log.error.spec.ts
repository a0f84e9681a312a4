import { describe, expect, it } from 'vitest';
import { describeError, scrubMessage } from './log.error.ts';

describe('an error in the log', () => {
  it.each([
    'invalid input syntax for type uuid: "310101199001011234"',
    `Unexpected token 'h', "hello" is not valid JSON`,
    'no account for zhang.san@example.org',
    'cannot print 张三',
    'number 3101 0119 9001 0112 34 taken',
    'half a quote "张三 310101199001011234',
  ])('keeps nothing of what was typed: %s', (message) => {
    expect(scrubMessage(message)).not.toMatch(/hello|zhang|张|\d{4}|3101/);
  });

  it('keeps what the programmer wrote', () => {
    expect(scrubMessage("Cannot read properties of undefined (reading 'status')")).toContain(
      'Cannot read properties of undefined',
    );
  });

  it('keeps the names of the database’s report and not its values', () => {
    const error = Object.assign(
      new Error('duplicate key value violates unique constraint "live_order_pkey"'),
      {
        code: '23505',
        constraint: 'live_order_pkey',
        detail: 'Key (name)=(Zhang San) already exists.',
      },
    );
    const described = describeError(error);
    expect(described).toMatchObject({ code: '23505', constraint: 'live_order_pkey' });
    expect(JSON.stringify(described)).not.toContain('Zhang');
  });

  it('keeps frames but not the message they repeat, and causes the same way', () => {
    const described = describeError(
      new Error('a "secret"\nsecond "secret"', { cause: new Error('x "secret"') }),
    );
    expect(described.stack.length).toBeGreaterThan(0);
    expect(JSON.stringify(described)).not.toContain('secret');
  });
});
