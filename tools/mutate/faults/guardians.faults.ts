import type { Guarantee } from '../fault.ts';

export const GUARDIANS: Guarantee = {
  name: 'guardians',
  promises: 'several guardians are several people, who read what they sign',
  tests: [
    'domain/src/guardian/guardian.spec.ts',
    'domain/src/guardian/guardian.signer.spec.ts',
    'services/testland-child-card/testland-child-card.test.ts',
  ],
  faults: [
    {
      id: 'guardian-filer-signs-twice',
      does: 'whoever files signs as the other guardian',
      file: 'domain/src/guardian/guardian.ts',
      find: 'if (accountId === order.accountId || personId === filer?.personId)',
      replace: "if (accountId === '')",
    },
    {
      id: 'guardian-second-account',
      does: 'one person signs from a second account',
      file: 'domain/src/guardian/guardian.ts',
      find: 'if (accountId === order.accountId || personId === filer?.personId)',
      replace: 'if (accountId === order.accountId)',
    },
    {
      id: 'guardian-uninvited',
      does: 'somebody signs on no invitation',
      file: 'domain/src/guardian/guardian.ts',
      find: 'return held !== null && guardian.invitations.includes(held) ? held : null;',
      replace: 'return held ?? guardian.invitations[0] ?? null;',
    },
    {
      id: 'guardian-child-signs',
      does: 'a child signs for itself',
      file: 'domain/src/guardian/guardian.signer.ts',
      find: "  if (isSamePerson(signer, child)) return refuse('guardian.is_child');\n",
      replace: '',
    },
    {
      id: 'guardian-minor-signs',
      does: 'a minor signs as guardian',
      file: 'domain/src/guardian/guardian.signer.ts',
      find: "return young ? refuse('guardian.too_young') : null;",
      replace: "return young && child.ward === true ? refuse('guardian.too_young') : null;",
    },
    {
      id: 'guardian-old-signature',
      does: 'a signature under other answers stands',
      file: 'domain/src/guardian/guardian.ts',
      find: 'return event.signAgain === true ? withoutOthers(order) : order;',
      replace: 'return order;',
    },
    {
      id: 'guardian-too-late',
      does: 'a signature is withdrawn after the first review',
      file: 'domain/src/guardian/guardian.ts',
      find: "  if (firstReviewerId !== null) return refuse('guardian.too_late');\n",
      replace: '',
    },
    {
      id: 'guardian-other-text',
      does: 'another text is signed than was read',
      file: 'server/src/guardian/guardian.sign.ts',
      find: 'if (policyOf(parts, loaded.order).policy.declaration?.version !== version)',
      replace: "if (policyOf(parts, loaded.order).policy.declaration === null && version === '')",
      tests: [
        'services/testland-child-card/testland-child-card.test.ts',
        'server/src/mandate/mandate.guardian.test.ts',
        'services/passport/passport.kinds.test.ts',
      ],
    },
  ],
};
