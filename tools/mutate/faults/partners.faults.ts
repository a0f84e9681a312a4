import type { Guarantee } from '../fault.ts';

export const PARTNERS: Guarantee = {
  name: 'partners',
  promises: 'a partner’s answer counts when it is signed, fresh, and to our question',
  tests: [
    'server/src/registry/registry.http.test.ts',
    'server/src/platform/signed-http/message-signature.spec.ts',
  ],
  faults: [
    {
      id: 'partner-other-question',
      does: 'an answer to another question counts',
      file: 'server/src/registry/registry.http.ts',
      find: "  if (!ours) return failed('answer_wrong');\n",
      replace: '  void ours;\n',
    },
    {
      id: 'partner-digest',
      does: 'a body that was exchanged behind its signature counts',
      file: 'server/src/platform/signed-http/message-signature.ts',
      find: "  if (answer.headers.get('content-digest') !== contentDigest(answer.body)) return false;\n",
      replace: '',
    },
    {
      id: 'partner-old-answer',
      does: 'an answer of last year counts',
      file: 'server/src/platform/signed-http/message-signature.ts',
      find: 'const TOLERANCE_SECONDS = 300;',
      replace: 'const TOLERANCE_SECONDS = 300_000_000;',
    },
    {
      id: 'partner-other-key',
      does: 'a key of another name counts',
      file: 'server/src/platform/signed-http/message-signature.ts',
      find: "    if (parameters.keyid !== keyId) throw new Error('Signed with a key of another name');\n",
      replace: '    void parameters;\n',
    },
  ],
};
