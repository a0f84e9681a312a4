import { z } from 'zod';

// Both marked pure: a screen that only counts money is built without the validator.
/** ISO 4217, such as EUR. */
export const currencySchema = /* @__PURE__ */ z.string().regex(/^[A-Z]{3}$/);

/** A sum in hundredths of its currency. */
export const moneySchema = /* @__PURE__ */ z.object({
  currency: currencySchema,
  cents: /* @__PURE__ */ z.int(),
});
export type Money = z.output<typeof moneySchema>;

/** @throws when the currencies differ: nobody may make one sum of the two. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new Error(`${a.currency} and ${b.currency} do not add up`);
  return { currency: a.currency, cents: a.cents + b.cents };
}

/** @throws when the currencies differ, and for no sums at all, which have no currency. */
export function sumMoney(sums: readonly Money[]): Money {
  return sums.reduce(addMoney);
}

export function timesMoney({ currency, cents }: Money, times: number): Money {
  return { currency, cents: cents * times };
}

/** The same number of another currency is another sum. */
export function isSameMoney(a: Money, b: Money): boolean {
  return a.currency === b.currency && a.cents === b.cents;
}
