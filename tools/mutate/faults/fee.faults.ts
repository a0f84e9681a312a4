import type { Guarantee } from '../fault.ts';

export const FEE: Guarantee = {
  name: 'fee',
  promises: 'the fee is that of the case, to the cent, and stays',
  tests: [
    'server/src/order/order.fee.test.ts',
    'domain/src/policy/tariff.spec.ts',
    'domain/src/policy/golden.spec.ts',
    'domain/src/lifecycle/lifecycle.spec.ts',
  ],
  faults: [
    {
      id: 'fee-one-endorsement',
      does: 'several endorsements cost as one',
      file: 'server/src/order/order.facts.ts',
      find: 'endorsements: Number(facts.endorsements ?? 0),',
      replace: 'endorsements: Math.min(1, Number(facts.endorsements ?? 0)),',
      tests: [
        'server/src/order/order.fee.test.ts',
        'services/passport/passport.kinds.test.ts',
        'server/src/order/order.test.ts',
      ],
    },
    {
      id: 'fee-not-mended',
      does: 'a supplement that changes the case leaves the fee',
      file: 'domain/src/order/order.decide.ts',
      find: 'const repriced = fee !== null && (!same || endorsements !== order.endorsements);',
      replace: 'const repriced = fee !== null && same && endorsements !== order.endorsements;',
      tests: [
        'domain/src/lifecycle/lifecycle.spec.ts',
        'domain/src/lifecycle/lifecycle.supplement.spec.ts',
        'server/src/order/order.supplement.test.ts',
      ],
    },
    {
      id: 'fee-one-dollar-less',
      does: 'the handling of mail costs a dollar less than the notice says',
      file: 'rules/fees/notice-2021.json',
      find: `"words": { "zh": "护照制证费", "en": "Making of the passport" }
      }
    },
    {
      "item": "mail_handling",
      "at": "US",
      "for": ["passport/renew", "passport/replace_lost", "passport/replace_damaged", "passport/first"],
      "from": "2021-05-31",
      "to": null,
      "source": "notice 二(一)6",
      "confidence": "notice",
      "body": {
        "amount": { "currency": "USD", "cents": 500 }`,
      replace: `"words": { "zh": "护照制证费", "en": "Making of the passport" }
      }
    },
    {
      "item": "mail_handling",
      "at": "US",
      "for": ["passport/renew", "passport/replace_lost", "passport/replace_damaged", "passport/first"],
      "from": "2021-05-31",
      "to": null,
      "source": "notice 二(一)6",
      "confidence": "notice",
      "body": {
        "amount": { "currency": "USD", "cents": 400 }`,
    },
  ],
};
