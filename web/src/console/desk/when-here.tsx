import { dayIn } from '@lingshi/domain/shared/day.ts';
import { formatClock, formatDay } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { useMe } from '../shell/officer-context.ts';

/** An instant on the clock of the post, short: the pane around it says whose clock it is. */
export function WhenHere({ at }: { at: string }) {
  const { zone } = useMe();
  const locale = useLocale();
  return (
    <time dateTime={at}>
      {formatDay(dayIn(zone, new Date(at)), locale)} {formatClock(at, zone, locale)}
    </time>
  );
}

export function useClockHere(): (at: string) => string {
  const { zone } = useMe();
  const locale = useLocale();
  return (at) => formatClock(at, zone, locale);
}
