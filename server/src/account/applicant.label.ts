import { aad, openText } from '../platform/crypto/cipher.ts';

/** What the account calls this person; sealed with the person's own key. */
export function openLabel(dek: Buffer, applicantId: string, sealed: Buffer): string {
  return openText(dek, sealed, labelPlace(applicantId));
}

export function labelPlace(applicantId: string): ReturnType<typeof aad> {
  return aad('applicant', 'sealed', applicantId);
}
