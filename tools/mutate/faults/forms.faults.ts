import type { Guarantee } from '../fault.ts';

const VISIBLE = 'domain/src/form/visible.spec.ts';
const CHECK = 'domain/src/form/check.spec.ts';

export const FORMS: Guarantee = {
  name: 'forms',
  promises: 'what is hidden has no value, what was sent is locked, what was signed is signed anew',
  tests: [VISIBLE, CHECK, 'services/passport/passport.spec.ts'],
  faults: [
    {
      id: 'form-hidden-kept',
      does: 'a hidden field keeps its answer',
      file: 'domain/src/form/visible.ts',
      find: 'if (!isShown(field, path, eye)) continue;',
      replace: 'if (!isShown(field, path, eye) && parent[field.id] === undefined) continue;',
    },
    {
      id: 'form-one-round',
      does: 'what hangs on a field that was hidden just now stays',
      file: 'domain/src/form/visible.ts',
      find: 'if (isSame(next.shown, seen.shown)) return next;',
      replace: 'if (next !== null) return seen;',
    },
    {
      id: 'form-unlocked',
      does: 'any answer is changed after the order was sent',
      file: 'server/src/order/order.answers.ts',
      find: 'const asked = Object.entries(answer).filter(([field]) => fields.includes(field));',
      replace: 'const asked = Object.entries(answer);',
      tests: ['server/src/order/order.supplement.test.ts', 'server/src/order/order.form.test.ts'],
    },
    {
      id: 'form-locked-page',
      does: 'a page that was not asked for is changed after the order was sent',
      file: 'server/src/order/order.answers.ts',
      find: "if (fields.length === 0) throw new AppError('order.field_locked');",
      replace: 'if (fields.length === 0) return answer;',
      tests: ['server/src/order/order.supplement.test.ts', 'server/src/order/order.form.test.ts'],
    },
    {
      id: 'form-other-tab',
      does: 'an older tab overwrites what another has saved',
      file: 'server/src/order/order.answers.ts',
      find: 'WHERE a.order_id = form.id AND a.topic = $2::text AND a.version = $5::int RETURNING a.version`;',
      replace:
        'WHERE a.order_id = form.id AND a.topic = $2::text AND a.version >= $5::int RETURNING a.version`;',
      tests: ['server/src/order/order.form.test.ts', 'server/src/order/order.test.ts'],
    },
    {
      id: 'form-stale-signature',
      does: 'a signature stands under other answers than those that were signed',
      file: 'domain/src/form/keep.ts',
      find: 'return same ? withoutOthersSignature(form, before, after, facts) : unsigned(form, before, after);',
      replace: 'return same ? withoutOthersSignature(form, before, after, facts) : after;',
      tests: [
        'domain/src/evidence/signature.spec.ts',
        'services/passport/passport.form-3.spec.ts',
        'services/passport/passport.form-4.spec.ts',
        'server/src/order/order.supplement.test.ts',
        'server/src/order/order.form.test.ts',
      ],
    },
  ],
};
