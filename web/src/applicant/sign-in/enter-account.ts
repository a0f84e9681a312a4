import { hasScreen } from '../screen.ts';
import { beginSession } from '../session.ts';

/**
 * After a good sign-in. A new account first says who it is for: nothing can be filed without.
 * @returns where to go on
 */
export async function enterAccount({ created }: { created: boolean }, to: string): Promise<string> {
  // The account is read again on the next page; a line that drops here must not undo the sign-in.
  await beginSession().catch(() => undefined);
  const realName = '/me/name';
  return created && hasScreen(realName) ? `${realName}?to=${encodeURIComponent(to)}` : to;
}
