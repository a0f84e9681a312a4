/** Source: UPU standard S10: two letters, nine digits, the country of the post that numbered it. */
export function isS10(number: string): boolean {
  return /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(number);
}

export function hasS10CheckDigit(number: string): boolean {
  return s10CheckDigit(number.slice(2, 10)) === Number(number[10]);
}

/** Weights 8 6 4 2 3 5 9 7, modulus 11, 10 becomes 0 and 11 becomes 5. */
export function s10CheckDigit(serial: string): number {
  const weights = [8, 6, 4, 2, 3, 5, 9, 7];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(serial[place]), 0);
  const digit = 11 - (sum % 11);
  if (digit === 10) return 0;
  return digit === 11 ? 5 : digit;
}
