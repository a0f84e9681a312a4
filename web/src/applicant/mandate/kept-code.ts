import { formatInvitationCode, parseInvitationCode } from '@lingshi/domain/identity/invitation-code.ts';

const PLACE = 'lingshi.mandate_code';

/**
 * The code that came with the link, also after the way through the sign-in. It is taken out of the address bar, so
 * that it does not stay in the history.
 */
export function takeCode(): string {
  const given = parseInvitationCode(decodeHash(location.hash));
  if (given !== null) {
    history.replaceState(history.state, '', location.pathname + location.search);
    keep(formatInvitationCode(given));
    return formatInvitationCode(given);
  }
  return kept();
}

export function forgetCode(): void {
  try {
    sessionStorage.removeItem(PLACE);
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

function keep(code: string): void {
  try {
    sessionStorage.setItem(PLACE, code);
  } catch {
    // Then it is typed once more.
  }
}

function kept(): string {
  try {
    return sessionStorage.getItem(PLACE) ?? '';
  } catch {
    return '';
  }
}
