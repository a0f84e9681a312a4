import type { Guarantee } from '../fault.ts';

export const FACE_CHECK: Guarantee = {
  name: 'face-check',
  promises: 'a face is looked at with consent, once a challenge, and nothing of it is kept',
  tests: [
    'server/src/face/face.test.ts',
    'server/src/face/face.deletion.test.ts',
    'server/src/face/face.race.test.ts',
    'server/src/face/face.rules.test.ts',
  ],
  faults: [
    {
      id: 'face-without-consent',
      does: 'a face is looked at without consent',
      file: 'server/src/face/face.challenge.ts',
      find: "  if (!hasConsent(found.check)) throw new AppError('face.consent_required');\n",
      replace: '  void hasConsent;\n',
    },
    {
      id: 'face-consent-withdrawn',
      does: 'a verdict is kept after the consent was withdrawn',
      file: 'server/src/face/face.verdict.ts',
      find: 'AND c.withdrawn_at IS NULL AND c.consented_at = $2',
      replace: 'AND ($2::timestamptz IS NULL OR $2 = $2)',
    },
    {
      id: 'face-frames-kept',
      does: 'frames stay in memory after the check',
      file: 'server/src/face/face.judge.ts',
      find: '    frames.body.fill(0);\n',
      replace: '    frames.body.fill(0, 0, 0);\n',
    },
    {
      id: 'face-distances-kept',
      does: 'what was measured stays after the consent was withdrawn',
      file: 'server/src/face/face.commands.ts',
      find: 'SET withdrawn_at = $2, distance_photo = NULL, distance_page = NULL,',
      replace: 'SET withdrawn_at = $2,',
    },
    {
      id: 'face-challenge-twice',
      does: 'a challenge is answered twice',
      file: 'server/src/order/order.challenge.ts',
      find: '  if (found.usedAt !== null) throw new AppError(kind.used);\n',
      replace: '',
    },
    {
      id: 'face-other-session',
      does: 'a challenge of another session is answered',
      file: 'server/src/face/face.challenge.ts',
      find: 'WHERE order_id = $1 AND id = $2 AND session_id = $3 FOR UPDATE`',
      replace: 'WHERE order_id = $1 AND id = $2 AND $3::uuid IS NOT NULL FOR UPDATE`',
    },
    {
      id: 'face-tries',
      does: 'a face may be tried without end',
      file: 'server/src/face/face.challenge.ts',
      find: 'AND (attempts_day IS DISTINCT FROM $2 OR attempts < $3)`',
      replace: 'AND (attempts_day IS DISTINCT FROM $2 OR attempts < $3 * 1000)`',
    },
    {
      id: 'face-threshold',
      does: 'two faces count as one at a distance of 0.9',
      file: 'domain/src/evidence/face-match.ts',
      find: 'export const MATCH_THRESHOLD = 0.52;',
      replace: 'export const MATCH_THRESHOLD = 0.9;',
      tests: ['domain/src/evidence/face-match.spec.ts'],
    },
    {
      id: 'face-other-photo',
      does: 'a pass holds after the photo was replaced',
      file: 'server/src/face/face.store.ts',
      find: "return outcome === 'passed' && !same ? null : outcome;",
      replace: "return outcome === 'failed' && !same ? null : outcome;",
    },
  ],
};
