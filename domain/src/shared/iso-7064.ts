/**
 * The pure check-character systems of ISO/IEC 7064 with radix 2: MOD 11-2 closes a resident identity
 * number, MOD 37-2 an order number. With a prime modulus they catch every single wrong character and
 * every swap of neighbours.
 * @param values the numeric value of each character, check character left out
 * @returns the value of the check character, 0 to `modulus` - 1
 */
export function checkValue(values: readonly number[], modulus: number): number {
  const product = values.reduce((carry, value) => ((carry + value) * 2) % modulus, 0);
  return (modulus + 1 - product) % modulus;
}
