/**
 * What stands outside our rules and is named by them. Read from what the runtime knows, so that a name which passes
 * here works wherever it is used.
 */

/** A zone of the IANA data by its name: an offset would know no summer time. */
export function isTimeZone(name: string): boolean {
  if (!/^(UTC|[A-Z][A-Za-z]+(\/[A-Za-z0-9_+-]+)+)$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** ISO 4217, the present and the past ones, and the one that it keeps for tests. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

const CURRENCIES: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('currency'), 'XTS']);

/** What ISO 3166-1 leaves to its users, and what the runtime adds to it for groups of countries. */
const NO_COUNTRY = /^(AA|EU|EZ|Q[M-Z]|UN|X[A-Z]|ZZ)$/;

/** ISO 3166-1 alpha-2. */
export function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code) || NO_COUNTRY.test(code)) return false;
  return REGIONS.of(code) !== undefined;
}

const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Country codes of telephone numbers. Source: ITU-T E.164, list of 2016-11-15 with its amendments; 999 is given to nobody. */
const CALLING_CODES: ReadonlySet<string> = new Set(
  `1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86
   90 91 92 93 94 95 98 211 212 213 216 218 220 221 222 223 224 225 226 227 228 229 230 231 232 233 234 235 236 237
   238 239 240 241 242 243 244 245 246 247 248 249 250 251 252 253 254 255 256 257 258 260 261 262 263 264 265 266 267
   268 269 290 291 297 298 299 350 351 352 353 354 355 356 357 358 359 370 371 372 373 374 375 376 377 378 379 380 381
   382 383 385 386 387 389 420 421 423 500 501 502 503 504 505 506 507 508 509 590 591 592 593 594 595 596 597 598 599
   670 672 673 674 675 676 677 678 679 680 681 682 683 685 686 687 688 689 690 691 692 850 852 853 855 856 880 886 960
   961 962 963 964 965 966 967 968 970 971 972 973 974 975 976 977 979 992 993 994 995 996 998 999`.split(
    /\s+/,
  ),
);

export function isCallingCode(code: string): boolean {
  return CALLING_CODES.has(code);
}

/** A number as it is called from anywhere, with dashes to read it by: E.164, at most 15 digits. */
export function isCallable(number: string): boolean {
  if (!/^\+[1-9]\d*(-\d+)*$/.test(number)) return false;
  const digits = number.replace(/\D/g, '');
  const known = [1, 2, 3].some((length) => isCallingCode(digits.slice(0, length)));
  return known && digits.length >= 7 && digits.length <= 15;
}
