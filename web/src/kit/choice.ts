/** How this device likes to read: never personal data, so it outlives a sign-out. */
export type Choice = 'elder' | 'theme' | 'contrast';

/** Null where nothing was chosen or the browser keeps nothing (private windows). */
export function readChoice(name: Choice): string | null {
  try {
    return localStorage.getItem(`lingshi.${name}`);
  } catch {
    return null;
  }
}

export function writeChoice(name: Choice, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`lingshi.${name}`);
    else localStorage.setItem(`lingshi.${name}`, value);
  } catch {
    // The choice then lasts as long as the page.
  }
}
