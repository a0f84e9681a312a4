import { dayIn } from '@lingshi/domain/shared/day.ts';
import { useNow } from './age.ts';
import { useMe } from './officer-context.ts';

/** The calendar day at the post: due days are counted from it, whatever zone this computer is set to. */
export function usePostToday(): string {
  const { zone } = useMe();
  return dayIn(zone, new Date(useNow()));
}
