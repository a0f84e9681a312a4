import { addYears, compareDays, parseDay } from '@lingshi/domain/shared/day.ts';

/** `applicantId`: a child or ward; empty = oneself. */
export type TermsDraft = { applicantId: string; name: string; services: string[]; untilDay: string };
export type TermsError = {
  field: keyof TermsDraft;
  key: 'mandate.name_missing' | 'mandate.child_missing' | 'mandate.which_missing' | 'mandate.until_missing';
};

/** What can be said before asking the server, in the order of the fields. */
export function checkTermsDraft(
  { applicantId, name, services, untilDay }: TermsDraft,
  { today, nameKnown }: { today: string; nameKnown: boolean },
): TermsError[] {
  const day = parseDay(untilDay);
  const inside = day !== null && compareDays(day, today) >= 0 && compareDays(day, addYears(today, 1)) <= 0;
  const child = applicantId !== '';
  const named = name.trim() !== '' || (nameKnown && !child);
  return [
    ...(named
      ? []
      : [{ field: 'name', key: child ? 'mandate.child_missing' : 'mandate.name_missing' } as const]),
    ...(services.length > 0 ? [] : [{ field: 'services', key: 'mandate.which_missing' } as const]),
    ...(inside ? [] : [{ field: 'untilDay', key: 'mandate.until_missing' } as const]),
  ];
}
