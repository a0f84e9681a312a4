import { formatInvitationCode, parseInvitationCode } from '@lingshi/domain/identity/invitation-code.ts';

export type InvitedTo = 'mandate' | 'guardian';

function placeOf(to: InvitedTo): string {
  return `lingshi.${to}_code`;
}

/**
 * The code that came with the link, also after the way through the sign-in. It is taken out of the address bar, so
 * that it does not stay in the history.
 */
export function takeCode(to: InvitedTo): string {
  const given = parseInvitationCode(decodeHash(location.hash));
  if (given !== null) {
    history.replaceState(history.state, '', location.pathname + location.search);
    keep(to, formatInvitationCode(given));
    return formatInvitationCode(given);
  }
  return kept(to);
}

export function forgetCode(to: InvitedTo): void {
  try {
    sessionStorage.removeItem(placeOf(to));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

function keep(to: InvitedTo, code: string): void {
  try {
    sessionStorage.setItem(placeOf(to), code);
  } catch {
    // Then it is typed once more.
  }
}

function kept(to: InvitedTo): string {
  try {
    return sessionStorage.getItem(placeOf(to)) ?? '';
  } catch {
    return '';
  }
}
