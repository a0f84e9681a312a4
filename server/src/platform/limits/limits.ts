/** Who is counted together. */
export type LimitBy =
  /** A network address; for IPv6 a /64. */
  | 'client'
  /** The signed-in account or officer. */
  | 'actor'
  /** The session cookie, signed in or half-way; without one, the network address. */
  | 'session'
  /** A value that only the handler knows (a contact, an account); it calls `consume` itself. */
  | 'value';

/**
 * A window of `seconds` begins with the first try; `points` tries pass in it, the next is refused until it ends. So twice
 * as many may pass around the end of one. `floods`: it stops a flood and guards no secret, so each process counts for
 * itself and the call pays no trip to the database.
 */
export type Limit = {
  readonly points: number;
  readonly seconds: number;
  readonly by: LimitBy;
  readonly floods?: true;
};

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Every limit but those an operator sets for codes in all (`brakes.ts`). Those by client leave room for a dormitory or an office behind one address; what
 * stops the guessing of one person's code is the limit on the code itself and on the contact.
 */
export const LIMITS = {
  code_by_address: { points: 30, seconds: 15 * MINUTE, by: 'client' },
  // Of one contact: asked by one device or network, and by all strangers together. A code is guessed in five tries,
  // so that these also bound how often a stranger may guess.
  code_by_asker: { points: 5, seconds: 15 * MINUTE, by: 'value' },
  code_by_contact: { points: 12, seconds: HOUR, by: 'value' },
  code_by_contact_daily: { points: 40, seconds: 24 * HOUR, by: 'value' },
  // Of one contact that others want to add to their accounts: apart, so that they use up nobody's sign-in.
  code_change_by_contact: { points: 6, seconds: HOUR, by: 'value' },
  code_change_by_contact_daily: { points: 12, seconds: 24 * HOUR, by: 'value' },
  code_by_account: { points: 10, seconds: HOUR, by: 'actor' },
  // Guard no secret: a code has five tries, a link and a passkey cannot be guessed. They stop floods, and neighbours
  // share them until they have signed in once; so each way in has its own, and none is used up within a rush hour.
  sign_in_by_address: { points: 6000, seconds: 10 * MINUTE, by: 'client', floods: true },
  passkey_options_by_address: { points: 6000, seconds: 10 * MINUTE, by: 'client', floods: true },
  passkey_by_address: { points: 6000, seconds: 10 * MINUTE, by: 'client', floods: true },
  totp_by_officer: { points: 20, seconds: HOUR, by: 'value' },
  totp_by_session: { points: 10, seconds: 15 * MINUTE, by: 'session' },
  registry_by_account: { points: 6, seconds: HOUR, by: 'actor' },
  real_name_by_account: { points: 20, seconds: HOUR, by: 'actor' },
  // Document numbers that an account asks about in a day; a family has fewer. Each counts once.
  numbers_by_account: { points: 12, seconds: 24 * HOUR, by: 'value' },
  // A register answers yes or no about a number, so birth days could be tried out: by one account, and by all that have
  // not proven the number together. Whoever has is counted alone, so that nobody uses up the answers of its holder.
  register_by_asker: { points: 8, seconds: 24 * HOUR, by: 'value' },
  register_by_number: { points: 24, seconds: 24 * HOUR, by: 'value' },
  // It spares a second count and guards nothing by itself: each process remembers for itself.
  number_of_account: { points: 1, seconds: 24 * HOUR, by: 'value', floods: true },
  mandate_by_account: { points: 20, seconds: HOUR, by: 'actor' },
  // A code has fifty bits: ten tries an hour find none.
  mandate_code_by_account: { points: 10, seconds: HOUR, by: 'actor' },
  guardian_by_account: { points: 20, seconds: HOUR, by: 'actor' },
  guardian_code_by_account: { points: 20, seconds: HOUR, by: 'actor' },
  behalf_code_by_account: { points: 10, seconds: HOUR, by: 'actor' },
  behalf_by_officer: { points: 60, seconds: HOUR, by: 'actor' },
  exception_by_account: { points: 10, seconds: HOUR, by: 'actor' },
  order_by_account: { points: 30, seconds: HOUR, by: 'actor' },
  bundle_by_account: { points: 30, seconds: HOUR, by: 'actor' },
  save_by_account: { points: 600, seconds: 10 * MINUTE, by: 'actor' },
  upload_by_account: { points: 120, seconds: HOUR, by: 'actor' },
  photo_by_account: { points: 120, seconds: HOUR, by: 'actor' },
  data_page_by_account: { points: 120, seconds: HOUR, by: 'actor' },
  // Faces are found at a cost, and an order begun anew must not begin the tries anew without end.
  face_by_account: { points: 60, seconds: 24 * HOUR, by: 'actor' },
  message_by_account: { points: 30, seconds: HOUR, by: 'actor' },
  unmask_by_officer: { points: 120, seconds: HOUR, by: 'actor' },
  search_by_officer: { points: 120, seconds: MINUTE, by: 'actor' },
  // What costs more than a row to read: papers that are set anew, logs that are counted through.
  reading_by_actor: { points: 240, seconds: 10 * MINUTE, by: 'actor' },
  // One point each order that is opened: a family of eight is read a hundred and fifty times.
  bundle_reading_by_account: { points: 1200, seconds: 10 * MINUTE, by: 'value' },
  precheck_by_address: { points: 600, seconds: 10 * MINUTE, by: 'client' },
  // What nobody comes near by hand: a program that runs wild is stopped, on either side.
  change_by_account: { points: 600, seconds: 10 * MINUTE, by: 'actor', floods: true },
  piece_by_account: { points: 6000, seconds: 10 * MINUTE, by: 'actor', floods: true },
  list_by_account: { points: 6000, seconds: 10 * MINUTE, by: 'actor', floods: true },
  read_by_account: { points: 6000, seconds: 10 * MINUTE, by: 'actor', floods: true },
  // A file is read from the store and opened: a case has dozens.
  file_by_account: { points: 1200, seconds: 10 * MINUTE, by: 'actor', floods: true },
  file_by_officer: { points: 3000, seconds: 10 * MINUTE, by: 'actor', floods: true },
  work_by_officer: { points: 6000, seconds: 10 * MINUTE, by: 'actor', floods: true },
  sign_out_by_session: { points: 60, seconds: 10 * MINUTE, by: 'session', floods: true },
  public_by_address: { points: 6000, seconds: 10 * MINUTE, by: 'client', floods: true },
  // Lines of the security log that one account can cause; the log of the process has them all.
  refusal_by_actor: { points: 200, seconds: HOUR, by: 'value' },
} as const satisfies Record<string, Limit>;
