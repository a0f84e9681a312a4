import { maskPassportNumber, maskResidentId } from '@lingshi/domain/identity/masking.ts';
import { TOPIC_NAMES } from '@lingshi/domain/order/order.form.ts';
import type { FileSlot, Topic } from '@lingshi/domain/order/order.form.ts';
import { roleMay } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import type { OrderCommandType } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { ORDER_RULES } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import { ORDER_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import type { OrderDocument } from '../order/order.documents.ts';

/** What a role's work needs of a file; the rest stays closed to it (OWASP ASVS 8.2.3). */
export type View = {
  topics: readonly Topic[];
  slots: readonly FileSlot[];
  documents: readonly OrderDocument[];
};

const ALL: View = {
  topics: TOPIC_NAMES,
  slots: ['photo', 'data_page', 'supplement'],
  documents: ['receipt', 'declaration', 'mailing_kit'],
};
const NOTHING: View = { topics: [], slots: [], documents: [] };

const VIEWS: Record<StaffRole, View> = {
  reviewer: ALL,
  second_reviewer: ALL,
  interviewer: ALL,
  auditor: ALL,
  mail_room: {
    topics: ['document', 'person', 'address_abroad', 'contact', 'endorsement', 'return_mail'],
    slots: ['data_page'],
    documents: ['receipt', 'mailing_kit'],
  },
  production: {
    topics: ['document', 'person', 'endorsement'],
    slots: ['photo', 'data_page'],
    documents: ['receipt'],
  },
  post_admin: NOTHING,
  editor: NOTHING,
};

/** What an officer with these roles sees: the sum of them. */
export function viewOf(roles: readonly StaffRole[]): View {
  const views = roles.map((role) => VIEWS[role]);
  return {
    topics: ALL.topics.filter((topic) => views.some(({ topics }) => topics.includes(topic))),
    slots: ALL.slots.filter((slot) => views.some(({ slots }) => slots.includes(slot))),
    documents: ALL.documents.filter((kind) => views.some(({ documents }) => documents.includes(kind))),
  };
}

const TYPES = Object.keys(ORDER_RULES) as OrderCommandType[];

/** In which capacity an officer looks, by status: the one who may act then, else the first who may look at all. */
export function readingRoles(roles: readonly StaffRole[]): Record<OrderStatus, StaffRole> {
  const first = roles.find((role) => VIEWS[role] !== NOTHING) ?? roles[0] ?? 'auditor';
  const acting = (status: OrderStatus) =>
    roles.find((role) => TYPES.some((type) => roleMay(role, type, status))) ?? first;
  return Object.fromEntries(ORDER_STATUSES.map((status) => [status, acting(status)])) as Record<
    OrderStatus,
    StaffRole
  >;
}

/** Numbers shown in full only to who says why (OWASP ASVS 14.2.6). */
const MASKED = {
  'person.residentId': maskResidentId,
  'document.passportNumber': maskPassportNumber,
} as const;
export type MaskedField = keyof typeof MASKED;

type StoredAnswer = { topic: string; answer: Record<string, unknown> };

/** The answers with their numbers masked, and the names of what was. */
export function maskAnswers(answers: readonly StoredAnswer[]): {
  answers: StoredAnswer[];
  maskedFields: MaskedField[];
} {
  const maskedFields: MaskedField[] = [];
  const masked = answers.map(({ topic, answer }) => {
    const fields = Object.entries(answer).map(([name, value]): [string, unknown] => {
      const field = `${topic}.${name}` as MaskedField;
      if (!(field in MASKED) || typeof value !== 'string' || value === '') return [name, value];
      maskedFields.push(field);
      return [name, MASKED[field](value)];
    });
    return { topic, answer: Object.fromEntries(fields) };
  });
  return { answers: masked, maskedFields };
}
