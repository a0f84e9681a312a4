import { Secret, TOTP } from 'otpauth';

export const TOTP_STEP_MS = 30_000;

/** The code an authenticator app shows at that moment. @param secret base32 */
export function totpAt(secret: string, at: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });
}
