import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { useKeys, type KeyBinding } from '../keys/keys.ts';
import { hasRole } from '../session/session.ts';
import { useMe } from './officer-context.ts';
import { maySeeOrders, QUEUE_NAMES } from './roles.ts';
import { SEARCH_ID } from './search-box.tsx';
import { useShellWords } from './shell.words.ts';

/** What works on every screen: the search box and the way to each queue. */
export function ShellKeys() {
  const [, go] = useLocation();
  const officer = useMe();
  const t = useShellWords();
  const bindings = useMemo(() => {
    const found: KeyBinding[] = [];
    if (maySeeOrders(officer.roles)) {
      found.push({ key: '/', words: t('shell.key_search'), run: focusSearch });
      QUEUE_NAMES.forEach((queue, index) =>
        found.push({
          key: `g ${index + 1}`,
          words: index === 0 ? t('shell.key_queues') : '',
          run: () => go(`/queue/${queue}`),
        }),
      );
    }
    if (hasRole(officer, 'mail_room', 'production'))
      found.push({ key: 'g m', words: t('shell.key_mail_room'), run: () => go('/mail-room') });
    if (hasRole(officer, 'editor', 'post_admin', 'auditor'))
      found.push({ key: 'g r', words: t('shell.key_rules'), run: () => go('/rules') });
    if (hasRole(officer, 'reviewer', 'post_admin'))
      found.push({ key: 'g b', words: t('shell.key_behalf'), run: () => go('/behalf') });
    if (hasRole(officer, 'reviewer', 'second_reviewer', 'post_admin', 'auditor'))
      found.push({ key: 'g e', words: t('shell.key_exceptions'), run: () => go('/exceptions') });
    if (hasRole(officer, 'post_admin', 'auditor'))
      found.push({ key: 'g o', words: t('shell.key_officers'), run: () => go('/officers') });
    return found;
  }, [officer, t, go]);
  useKeys(t('shell.scope'), bindings);
  return null;
}

function focusSearch(): void {
  const box = document.getElementById(SEARCH_ID);
  if (box instanceof HTMLInputElement) {
    box.focus();
    box.select();
  }
}
