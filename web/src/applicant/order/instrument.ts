const KINDS = ['money_order', 'cashiers_check', 'personal_check', 'cash', 'other'] as const;

/** The words of a kind of payment; a kind the words do not know is "another kind". */
export function instrumentKey(kind: unknown): `pay.kind_${(typeof KINDS)[number]}` {
  return `pay.kind_${KINDS.find((known) => known === kind) ?? 'other'}`;
}
