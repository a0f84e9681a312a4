import type { Limiter } from '../platform/limits/limiter.ts';
import { AppError } from '../platform/http/app-error.ts';

/**
 * Every number of a document that an account asks about counts once a day, whatever is known of it: nobody tries numbers
 * to learn which of them are void.
 * @throws limit.exceeded for a number not asked about today, once the account has asked about too many
 */
export async function countAsked(
  limiter: Pick<Limiter, 'consume' | 'reset'>,
  { accountId, numbers }: { accountId: string; numbers: readonly Buffer[] },
): Promise<void> {
  for (const number of numbers) {
    const one = `${accountId}:${number.toString('hex')}`;
    if (await isAskedToday(limiter, one)) continue;
    try {
      await limiter.consume('numbers_by_account', accountId);
    } catch (error) {
      // Refused, it was not asked about.
      await limiter.reset('number_of_account', one);
      throw error;
    }
  }
}

async function isAskedToday(limiter: Pick<Limiter, 'consume'>, one: string): Promise<boolean> {
  try {
    await limiter.consume('number_of_account', one);
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'limit.exceeded') return true;
    throw error;
  }
}
