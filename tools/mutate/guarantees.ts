import type { Guarantee } from './fault.ts';
import { ACCOUNTS } from './faults/accounts.faults.ts';
import { BLIND_INDEX } from './faults/blind-index.faults.ts';
import { BRAKES_AND_PUZZLE } from './faults/brakes-and-puzzle.faults.ts';
import { BUNDLES } from './faults/bundles.faults.ts';
import { CANARY } from './faults/canary.faults.ts';
import { CLAIMED_AND_HELD_NUMBERS } from './faults/claimed-and-held-numbers.faults.ts';
import { DEADLINES } from './faults/deadlines.faults.ts';
import { DECODING } from './faults/decoding.faults.ts';
import { DELIVERIES } from './faults/deliveries.faults.ts';
import { DEMO_GUARD } from './faults/demo-guard.faults.ts';
import { DEVICE } from './faults/device.faults.ts';
import { DOCTOR_TELLS } from './faults/doctor.faults.ts';
import { FACE_CHECK } from './faults/face-check.faults.ts';
import { FEE } from './faults/fee.faults.ts';
import { FILING_DAY_RULES } from './faults/filing-day-rules.faults.ts';
import { FORGED_REQUESTS_AND_HEADERS } from './faults/forged-requests-and-headers.faults.ts';
import { GUARDIANS } from './faults/guardians.faults.ts';
import { HISTORY_APPEND_ONLY } from './faults/history-append-only.faults.ts';
import { IDEMPOTENCY } from './faults/idempotency.faults.ts';
import { JOBS } from './faults/jobs.faults.ts';
import { LIMITERS } from './faults/limiters.faults.ts';
import { LIMITS_BY_ASKER } from './faults/limits-by-asker.faults.ts';
import { MAIL_GATE_AND_CUSTODY } from './faults/mail-gate-and-custody.faults.ts';
import { MANDATES } from './faults/mandates.faults.ts';
import { MESSAGES_AND_NOTES } from './faults/messages-and-notes.faults.ts';
import { MIGRATIONS } from './faults/migrations.faults.ts';
import { NO_DOUBT_FORGOTTEN } from './faults/no-doubt-forgotten.faults.ts';
import { NO_ORDER_LOST } from './faults/no-order-lost.faults.ts';
import { OFFICERS_RIGHTS } from './faults/officers-rights.faults.ts';
import { OFFICERS_SIGN_IN } from './faults/officers-sign-in.faults.ts';
import { ONE_LIVE_ORDER } from './faults/one-live-order.faults.ts';
import { OWNERSHIP } from './faults/ownership.faults.ts';
import { PARTNERS } from './faults/partners.faults.ts';
import { POSTS_APART } from './faults/posts-apart.faults.ts';
import { PRINTED_PAPERS } from './faults/printed-papers.faults.ts';
import { READINESS } from './faults/readiness.faults.ts';
import { ROLES_AND_FIELDS } from './faults/roles-and-fields.faults.ts';
import { SEALING } from './faults/sealing.faults.ts';
import { SECOND_OFFICER } from './faults/second-officer.faults.ts';
import { SOCKETS } from './faults/sockets.faults.ts';
import { SESSIONS_END } from './faults/sessions-end.faults.ts';
import { SETTINGS } from './faults/settings.faults.ts';
import { SIGN_IN_CODES } from './faults/sign-in-codes.faults.ts';
import { STREAMS } from './faults/streams.faults.ts';
import { SWEEPS } from './faults/sweeps.faults.ts';
import { TYPED_TEXTS } from './faults/typed-texts.faults.ts';
import { TURNS } from './faults/turns.faults.ts';
import { UPLOADS } from './faults/uploads.faults.ts';
import { WALLS } from './faults/walls.faults.ts';
import { WHO_MAY_DO_WHAT } from './faults/who-may-do-what.faults.ts';
import { WORDS } from './faults/words.faults.ts';
import { READINGS } from './faults/readings.faults.ts';
import { OWN_KEY_AND_STORE } from './faults/own-key-and-store.faults.ts';
import { FORMS } from './faults/forms.faults.ts';
import { RULES } from './faults/rules.faults.ts';

/** In the order in which they are tried. */
export const GUARANTEES: readonly Guarantee[] = [
  SECOND_OFFICER,
  WHO_MAY_DO_WHAT,
  ONE_LIVE_ORDER,
  NO_ORDER_LOST,
  HISTORY_APPEND_ONLY,
  FILING_DAY_RULES,
  DEADLINES,
  OWNERSHIP,
  MANDATES,
  GUARDIANS,
  MAIL_GATE_AND_CUSTODY,
  FEE,
  BUNDLES,
  NO_DOUBT_FORGOTTEN,
  SIGN_IN_CODES,
  LIMITS_BY_ASKER,
  LIMITERS,
  BRAKES_AND_PUZZLE,
  CLAIMED_AND_HELD_NUMBERS,
  ACCOUNTS,
  SESSIONS_END,
  SOCKETS,
  OFFICERS_RIGHTS,
  OFFICERS_SIGN_IN,
  POSTS_APART,
  WALLS,
  ROLES_AND_FIELDS,
  MESSAGES_AND_NOTES,
  SEALING,
  BLIND_INDEX,
  CANARY,
  SWEEPS,
  UPLOADS,
  DECODING,
  FACE_CHECK,
  PRINTED_PAPERS,
  PARTNERS,
  DEVICE,
  JOBS,
  DELIVERIES,
  IDEMPOTENCY,
  FORGED_REQUESTS_AND_HEADERS,
  STREAMS,
  TURNS,
  SETTINGS,
  DEMO_GUARD,
  READINESS,
  MIGRATIONS,
  WORDS,
  READINGS,
  OWN_KEY_AND_STORE,
  DOCTOR_TELLS,
  FORMS,
  TYPED_TEXTS,
  RULES,
];
