/**
 * The record as it will be printed, frozen at submit: eight fields, each sealed on its own so that a screen
 * opens just what it shows. Order of names = order of columns in `order_subject`.
 */
export const SUBJECT_FIELDS = [
  'name',
  'pinyin',
  'sex_birth',
  'passport_number',
  'resident_id',
  'address_abroad',
  'phone',
  'email',
] as const;
export type SubjectField = (typeof SUBJECT_FIELDS)[number];

/** A newborn has neither number yet: null, never an empty text. */
export type SubjectNumber = Extract<SubjectField, 'passport_number' | 'resident_id'>;
export type Subject = Record<Exclude<SubjectField, SubjectNumber>, string> &
  Record<SubjectNumber, string | null>;
