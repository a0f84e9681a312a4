import { expect } from 'vitest';
import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';
import type { TestApp } from '../app.ts';

/** Waits for a line of the security log that names who was refused what: it is written after the answer is out. */
export async function seesAttempt({ database }: TestApp, actorId: string, what: ErrorCode): Promise<void> {
  const told = async () =>
    (
      await database.owner.query('SELECT FROM security_log WHERE actor_id = $1 AND what = $2', [
        actorId,
        what,
      ])
    ).rowCount;
  await expect.poll(told, { message: `a line of ${what}`, timeout: 5000 }).toBeGreaterThan(0);
}
