/** Small yes-or-no notes for the next start. Never personal data. */
export type Mark = 'demo' | 'signed_in' | 'reloaded_at' | 'leaving';

export function readKept(mark: Mark): string | null {
  try {
    return localStorage.getItem(`lingshi.${mark}`);
  } catch {
    return null;
  }
}

export function writeKept(mark: Mark, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`lingshi.${mark}`);
    else localStorage.setItem(`lingshi.${mark}`, value);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
