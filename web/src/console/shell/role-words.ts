import { ROLE_WORDS } from '@lingshi/contract/staff/role.words.ts';
import { readPhrase } from '@lingshi/domain/shared/phrase.ts';
import type { StaffRole } from '@lingshi/domain/shared/staff-role.ts';
import { useLocale } from '../../kit/locale.ts';

export function useRoleWords(): (role: StaffRole) => string {
  const locale = useLocale();
  return (role) => readPhrase(ROLE_WORDS[role], locale);
}
