/** A code that is on its way: what the next page needs, kept for a reload (people leave to read their mail). */
export type SentCode = {
  requestId: string;
  sentTo: string;
  expiresAt: string;
  resendAt: string;
  contact: string;
};

const PLACE = 'sign-in';

export function sentCode(
  answer: { requestId: string; sentTo: string; expiresAt: string; waitSeconds: number },
  contact: string,
): SentCode {
  const { requestId, sentTo, expiresAt, waitSeconds } = answer;
  const resendAt = new Date(Date.now() + waitSeconds * 1000).toISOString();
  return { requestId, sentTo, expiresAt, resendAt, contact };
}

/** Only in this tab, and gone with it. */
export function keepSent(sent: SentCode | null): void {
  try {
    if (sent) sessionStorage.setItem(PLACE, JSON.stringify(sent));
    else sessionStorage.removeItem(PLACE);
  } catch {
    // A browser that keeps nothing asks for another code after a reload.
  }
}

export function readSent(): SentCode | null {
  try {
    const kept = sessionStorage.getItem(PLACE);
    return kept ? (JSON.parse(kept) as SentCode) : null;
  } catch {
    return null;
  }
}
