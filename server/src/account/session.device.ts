const BROWSERS: ReadonlyArray<readonly [string, RegExp]> = [
  ['WeChat', /MicroMessenger\//],
  ['Edge', /Edg(A|iOS)?\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Opera', /OPR\//],
  ['Firefox', /(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Safari', /Version\/.*Safari\//],
];

const SYSTEMS: ReadonlyArray<readonly [string, RegExp]> = [
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Android', /Android/],
  ['HarmonyOS', /HarmonyOS|OpenHarmony/],
  ['Windows', /Windows/],
  ['Mac', /Macintosh/],
  ['Linux', /Linux|X11/],
];

/**
 * "Chrome, Android": enough for a person to recognise the own devices, too little to tell two people apart.
 * Empty when nothing is known.
 */
export function deviceOf(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 400);
  return [BROWSERS, SYSTEMS]
    .map((list) => list.find(([, pattern]) => pattern.test(text))?.[0])
    .filter((name) => name !== undefined)
    .join(', ');
}
