import type { Money as Sum } from '@lingshi/domain/shared/money.ts';
import { formatDay, formatDocumentDay, formatInstant, formatMoney } from './format.ts';
import { useLocale } from './locale.ts';

/** A calendar day with its weekday: "6月12日（周五）" / "Friday 12 June". */
export function DayText({ day, plain }: { day: string; plain?: boolean }) {
  const locale = useLocale();
  return (
    <time className="k-whole" dateTime={day}>
      {plain ? formatDocumentDay(day, locale) : formatDay(day, locale)}
    </time>
  );
}

/** An instant on the clock of `zone` (the post's), with weekday and the zone's name; else this device's. */
export function TimeText({ at, zone }: { at: string; zone?: string }) {
  const locale = useLocale();
  return (
    <time className="k-kept" dateTime={at}>
      {formatInstant(at, zone, locale)}
    </time>
  );
}

/** A sum with its currency in words. */
export function Money({ of }: { of: Sum }) {
  return <span className="k-whole">{formatMoney(of, useLocale())}</span>;
}
