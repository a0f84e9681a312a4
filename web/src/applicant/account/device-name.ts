/** Only a name to recognise a key by, never a decision. The first that fits: every browser claims to be another one too. */
const DEVICES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Android', /Android/],
  ['Mac', /Macintosh|Mac OS X/],
  ['Windows', /Windows/],
  ['Linux', /Linux|CrOS/],
];

const BROWSERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['WeChat', /MicroMessenger/],
  ['Edge', /Edg/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Safari/],
];

/** "Chrome, Android" from what the browser says of itself. */
export function deviceName(userAgent: string): string {
  const nameIn = (list: typeof DEVICES) => list.find(([, pattern]) => pattern.test(userAgent))?.[0];
  return [nameIn(BROWSERS), nameIn(DEVICES)].filter(Boolean).join(', ') || 'Passkey';
}
