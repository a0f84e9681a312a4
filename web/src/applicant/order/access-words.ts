import { wordsOfReading } from '@lingshi/contract/audit/reading.words.ts';
import { ROLE_WORDS } from '@lingshi/contract/staff/role.words.ts';
import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import type { StaffRole } from '@lingshi/domain/shared/staff-role.ts';
import { useLocale } from '../../kit/locale.ts';
import type { FormTexts } from '../../form/form-facts.ts';
import type { AccessLine } from './access-lines.ts';
import { useOrderWords } from './order.words.ts';

/**
 * Who looked and at what, in a sentence. Officers appear by what they do; their names are not told.
 * @param slots of the case; none while nobody knows them
 */
export function useAccessWords(slots: FormTexts['slots'] = []): { lineOf: (line: AccessLine) => string } {
  const t = useOrderWords();
  const locale = useLocale();
  function roleOf(role: string): string {
    if (role === 'mandate_holder' || role === 'guardian') return t(`role.${role}`);
    return Object.hasOwn(ROLE_WORDS, role)
      ? readPhrase(ROLE_WORDS[role as StaffRole], locale)
      : t('role.other');
  }
  function whatOf(what: string): string {
    const words = wordsOfReading(what, slots);
    // Trap: in a build a phrase is a string as well (vite.words.ts).
    if (words === 'other' || words === 'number') return t(`seen.${words}`);
    return readPhrase(words, locale);
  }
  return {
    lineOf({ role, what, officer, times: count, readers }) {
      if (what === 'list') return t('access.listed', { count: readers });
      const said = { role: roleOf(role), officer, what: whatOf(what) };
      return count === 1 ? t('access.line', said) : t('access.lines', { ...said, count });
    },
  };
}
