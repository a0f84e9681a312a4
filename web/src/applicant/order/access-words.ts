import { READING_WORDS } from '@lingshi/contract/audit/reading.words.ts';
import { ROLE_WORDS } from '@lingshi/contract/staff/role.words.ts';
import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import type { StaffRole } from '@lingshi/domain/shared/staff-role.ts';
import { useLocale } from '../../kit/locale.ts';
import { useOrderWords } from './order.words.ts';

/** Who looked and at what. Officers appear by what they do; their names are not told. */
export function useAccessWords(): { roleOf: (role: string) => string; whatOf: (what: string) => string } {
  const t = useOrderWords();
  const locale = useLocale();
  return {
    roleOf(role) {
      if (role === 'mandate_holder' || role === 'guardian') return t(`role.${role}`);
      return Object.hasOwn(ROLE_WORDS, role)
        ? readPhrase(ROLE_WORDS[role as StaffRole], locale)
        : t('role.other');
    },
    whatOf(what) {
      const known = READING_WORDS[what];
      return known ? readPhrase(known, locale) : t('seen.number');
    },
  };
}
