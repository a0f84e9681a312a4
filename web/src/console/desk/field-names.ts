import type { FileSlot, TOPICS, Topic } from '@lingshi/domain/order/order.form.ts';

/** Every field of the form, every picture, and where the person was: a new one does not compile without words. */
export type FieldTarget =
  | { [T in Topic]: `${T}.${keyof (typeof TOPICS)[T]['shape'] & string}` }[Topic]
  | `file.${FileSlot}`
  | 'presence.presence';
export type TopicTarget = Topic | 'file' | 'presence';
