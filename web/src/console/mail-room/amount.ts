/** Cents of an amount as it is written by hand: "23", "23.00", "$1,023.5", "€23"; null for anything else. */
export function readAmount(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[\p{Sc},\s]/gu, '');
  const [, whole, , cents = ''] = /^(\d{1,5})([.](\d{1,2}))?$/.exec(plain) ?? [];
  if (whole === undefined) return null;
  return Number(whole) * 100 + Number(cents.padEnd(2, '0'));
}
