// Types of the tables, written by npm run gen from server/migrations (91f2ff4da5735171). Change those, not this.

import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export interface AccessLog {
  at: string;
  id: Generated<number>;
  officer_id: string;
  order_id: string;
  post: string;
  reason: string | null;
  request_id: string;
  role: string;
  what: string;
}

export interface Account {
  created_at: string;
  id: string;
  locale: string;
  person_id: string;
  status: Generated<string>;
}

export interface Applicant {
  account_id: string;
  created_at: string;
  id: string;
  person_id: string;
  relation: string;
  sealed: Buffer;
}

export interface Contact {
  account_id: string;
  /**
   * Keyed HMAC of the normalised address: finds an account without storing whose it is.
   */
  contact_index: Buffer;
  id: string;
  kind: string;
  sealed: Buffer;
  verified_at: string;
}

export interface DemoMark {
  made_at: Generated<string>;
  what: string;
}

export interface EnqueuedJob {
  enqueued_at: Generated<string>;
  /**
   * Random, or made from a key that is to be done only once
   */
  job_id: string;
  /**
   * Ids and plain words, never personal data
   */
  payload: Json;
  queue: string;
  seq: Generated<number>;
  start_at: string | null;
}

export interface IdempotencyKey {
  actor_id: string;
  /**
   * Identifiers only, never personal data
   */
  answer: Json;
  /**
   * SHA-256 of parameters, query and body: the same key with another request is refused
   */
  body_hash: Buffer;
  created_at: Generated<string>;
  /**
   * SHA-256 of actor, route and the caller's key: another actor's equal key is another row
   */
  key_hash: Buffer;
  /**
   * Method and path template
   */
  route: string;
  status: number;
}

export interface IdentityDocument {
  account_id: string;
  kind: string;
  number_index: Buffer;
}

export interface LimitCounter {
  /**
   * End of the window, milliseconds since 1970
   */
  expire: number | null;
  /**
   * Name of the limiter, a colon, keyed hash of who is counted
   */
  key: string;
  /**
   * Tries in the current window
   */
  points: Generated<number>;
}

export interface LiveOrder {
  country: string;
  family: string;
  order_id: string;
  person_index: Buffer;
}

export interface Message {
  at: string;
  author: string;
  file_ids: Generated<string[]>;
  id: string;
  /**
   * internal = for colleagues: never selected for the applicant.
   */
  kind: string;
  officer_id: string | null;
  order_id: string;
  post: string;
  /**
   * When the other side read it.
   */
  read_at: string | null;
  sealed: Buffer;
}

export interface Officer {
  created_at: string;
  created_by: string | null;
  id: string;
  mail_index: Buffer;
  person_id: string;
  post: string;
  roles: string[];
  sealed: Buffer;
  status: Generated<string>;
  totp_confirmed_at: string | null;
  /**
   * A step is accepted once: a code seen over a shoulder is worth nothing.
   */
  totp_last_step: Generated<number>;
  totp_sealed: Buffer | null;
}

export interface OneTimeCode {
  account_id: string | null;
  /**
   * Keyed HMAC: a plain hash of six digits is tried out in a moment.
   */
  code_hash: Buffer;
  contact_index: Buffer;
  contact_sealed: Buffer;
  created_at: string;
  expires_at: string;
  id: string;
  kind: string;
  purpose: string;
  tries_left: number;
  used_at: string | null;
}

export interface OrderAnswer {
  order_id: string;
  saved_at: string;
  sealed: Buffer;
  topic: string;
  version: number;
}

export interface OrderDocument {
  bytes: number;
  created_at: string;
  file_id: string;
  kind: string;
  object_key: string;
  order_id: string;
  /**
   * The event it was signed with: a declaration mended in a supplement is a paper of its own.
   */
  seq: number;
  sha256: Buffer;
  wrapped_key: Buffer;
}

export interface OrderEvent {
  actor_id: string | null;
  actor_kind: string;
  at: string;
  body: Json;
  order_id: string;
  request_id: string;
  role: string | null;
  rules_version: string | null;
  seq: number;
  type: string;
}

export interface OrderFile {
  bytes: number;
  created_at: string;
  height: number | null;
  id: string;
  media_type: string;
  object_key: string;
  order_id: string;
  replaced_at: string | null;
  sha256: Buffer;
  slot: string;
  width: number | null;
  wrapped_key: Buffer;
}

export interface OrderFlag {
  at: string;
  code: string;
  officer_id: string | null;
  order_id: string;
  post: string;
  source: string;
  target: string;
}

export interface Orders {
  account_id: string;
  applicant_id: string;
  /**
   * Lives in another post's district: own residents come first. Rule: notice intro ¶4.
   */
  away: Generated<boolean>;
  claimed_by: string | null;
  claimed_until: string | null;
  due_day: string | null;
  id: string;
  /**
   * Family name and stars, for lists: a list opens no file.
   */
  masked_name: Generated<string>;
  number: string | null;
  person_id: string;
  post: string;
  queue_at: string | null;
  snapshot: Json;
  status: string;
  /**
   * The applicant wrote, and no officer has read it yet.
   */
  unread_by_post: Generated<boolean>;
  updated_at: string;
  version: number;
}

export interface OrderSubject {
  address_abroad: Buffer;
  email: Buffer;
  name: Buffer;
  name_index: Buffer;
  order_id: string;
  passport_index: Buffer;
  passport_number: Buffer;
  phone: Buffer;
  pinyin: Buffer;
  post: string;
  resident_id: Buffer;
  resident_index: Buffer | null;
  sex_birth: Buffer;
}

export interface OutboxMessage {
  body_sealed: Buffer | null;
  channel: string;
  /**
   * A worker is sending it; another may try after that
   */
  claimed_until: string | null;
  created_at: Generated<string>;
  /**
   * What the message tells, once: a second message of the same key is not written
   */
  effect_key: string;
  id: string;
  /**
   * Sealed with the outbox key; null once it was sent or refused
   */
  recipient_sealed: Buffer | null;
  /**
   * The recipient does not exist or does not want it
   */
  refused_at: string | null;
  sent_at: string | null;
  /**
   * In the clear, like every mail subject on its way: no personal data
   */
  subject: string | null;
}

export interface Passkey {
  account_id: string | null;
  counter: number;
  created_at: string;
  id: string;
  label: string;
  last_used_at: string | null;
  officer_id: string | null;
  public_key: Buffer;
  transports: Generated<string[]>;
}

export interface PasskeyChallenge {
  account_id: string | null;
  challenge: string;
  expires_at: string;
  id: string;
  officer_id: string | null;
  purpose: string;
}

export interface PersonKey {
  created_at: Generated<string>;
  person_id: string;
  scope: string;
  scope_version: number;
  wrapped: Buffer;
}

export interface RealName {
  account_id: string;
  declared_at: string;
  level: Generated<string>;
  sealed: Buffer;
}

export interface SchemaMigration {
  applied_at: Generated<string>;
  hash: string;
  name: string;
}

export interface ScopeKey {
  created_at: Generated<string>;
  /**
   * From then on for reading only; dropped when no person_key names it
   */
  retired_at: string | null;
  scope: string;
  version: number;
  wrapped: Buffer;
}

export interface SecurityLog {
  actor_id: string | null;
  actor_kind: string;
  at: string;
  id: Generated<number>;
  order_id: string | null;
  request_id: string;
  what: string;
}

export interface Session {
  account_id: string | null;
  created_at: string;
  /**
   * Browser and system in two words, no version: tells two sessions apart, not two people.
   */
  device: string;
  /**
   * The absolute end; being idle ends it earlier, counted from seen_at.
   */
  expires_at: string;
  id: string;
  officer_id: string | null;
  /**
   * When the person last proved who they are; changing a contact asks for a fresh proof.
   */
  proved_at: string;
  second_factor_at: string | null;
  /**
   * Written at most once a minute.
   */
  seen_at: string;
  token_hash: Buffer;
}

export interface SignInLink {
  created_at: string;
  expires_at: string;
  officer_id: string;
  token_hash: Buffer;
  used_at: string | null;
}

export interface Upload {
  account_id: string;
  bytes: number;
  created_at: string;
  file_id: string | null;
  id: string;
  order_id: string;
  parts: Generated<string[]>;
  received: Generated<number>;
  slot: string;
  wrapped_key: Buffer;
}

export interface WorkCount {
  n: number;
  post: string;
  status: string;
}

export interface WorkCountChange {
  change: number;
  post: string;
  status: string;
}

export interface DB {
  access_log: AccessLog;
  account: Account;
  applicant: Applicant;
  contact: Contact;
  demo_mark: DemoMark;
  enqueued_job: EnqueuedJob;
  idempotency_key: IdempotencyKey;
  identity_document: IdentityDocument;
  limit_counter: LimitCounter;
  live_order: LiveOrder;
  message: Message;
  officer: Officer;
  one_time_code: OneTimeCode;
  order_answer: OrderAnswer;
  order_document: OrderDocument;
  order_event: OrderEvent;
  order_file: OrderFile;
  order_flag: OrderFlag;
  order_subject: OrderSubject;
  orders: Orders;
  outbox_message: OutboxMessage;
  passkey: Passkey;
  passkey_challenge: PasskeyChallenge;
  person_key: PersonKey;
  real_name: RealName;
  schema_migration: SchemaMigration;
  scope_key: ScopeKey;
  security_log: SecurityLog;
  session: Session;
  sign_in_link: SignInLink;
  upload: Upload;
  work_count: WorkCount;
  work_count_change: WorkCountChange;
}
