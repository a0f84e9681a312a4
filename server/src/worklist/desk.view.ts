import type { Field, FormDef, Page } from '@lingshi/domain/form/form.types.ts';
import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import { MASKS } from '@lingshi/domain/identity/masking.ts';
import { roleMay } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import type { OrderCommandType } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { ORDER_RULES } from '@lingshi/domain/lifecycle/lifecycle.rules.ts';
import { ORDER_STATUSES } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import { LISTER_ROLES, OPENER_ROLES, WHOLE_FILE_ROLES } from '@lingshi/domain/shared/staff-role.ts';
import type { StaffRole } from '@lingshi/domain/shared/staff-role.ts';
import type { OrderDocument } from '../order/order.page.ts';

/** What a role's work needs of a file; the rest stays closed to it (OWASP ASVS 8.2.3). */
export type View = {
  /** Everything, what was found out about the person besides. */
  whole: boolean;
  sees: (seenBy: readonly StaffRole[] | undefined) => boolean;
  documents: readonly OrderDocument[];
};

const DOCUMENTS: Record<StaffRole, readonly OrderDocument[]> = {
  reviewer: ['receipt', 'declaration', 'mailing_kit'],
  second_reviewer: ['receipt', 'declaration', 'mailing_kit'],
  interviewer: ['receipt', 'declaration', 'mailing_kit'],
  auditor: ['receipt', 'declaration', 'mailing_kit'],
  mail_room: ['receipt', 'mailing_kit'],
  production: ['receipt'],
  post_admin: [],
  editor: [],
};

/** What an officer with these roles sees: the sum of them. Pages, fields and slots say themselves who needs them. */
export function viewOf(roles: readonly StaffRole[]): View {
  const whole = roles.some((role) => (WHOLE_FILE_ROLES as readonly StaffRole[]).includes(role));
  return {
    whole,
    sees: (seenBy = []) => whole || roles.some((role) => seenBy.includes(role)),
    documents: [...new Set(roles.flatMap((role) => DOCUMENTS[role]))],
  };
}

/** The slots these roles see, by item. */
export function slotsSeen({ sees }: View, { materials }: Pick<Policy, 'materials'>): string[] {
  return materials.filter(({ by, slot }) => by === 'upload' && sees(slot?.seenBy)).map(({ item }) => item);
}

/** The fields of a page these roles see; a field may have fewer readers than its page. */
export function fieldsSeen({ sees }: View, page: Page): readonly Field[] {
  if (!sees(page.seenBy)) return [];
  return page.fields.filter(({ seenBy }) => sees(seenBy ?? page.seenBy));
}

/** What officers decide; what the platform forms says nothing of the capacity somebody looks in. */
const TYPES = (Object.keys(ORDER_RULES) as OrderCommandType[]).filter(
  (type) => ORDER_RULES[type].byPlatform !== true,
);

/**
 * In which capacity an officer looks, by status: the one who may act then, else the first who may look at all. Both are
 * among those that open orders: no other role lets anybody in.
 */
export function readingRoles(roles: readonly StaffRole[]): Record<OrderStatus, StaffRole> {
  return capacities(among(OPENER_ROLES, roles));
}

/** The same of who sees a line in a list: who may open none sees it as what lets them list. */
export function listingRoles(roles: readonly StaffRole[]): Record<OrderStatus, StaffRole> {
  return capacities([...among(OPENER_ROLES, roles), ...among(LISTER_ROLES, roles)]);
}

function among(able: readonly StaffRole[], roles: readonly StaffRole[]): StaffRole[] {
  return roles.filter((role) => able.includes(role));
}

function capacities(able: readonly StaffRole[]): Record<OrderStatus, StaffRole> {
  const [first] = able;
  if (first === undefined) throw new Error('none of these roles opens an order');
  const acting = (status: OrderStatus) =>
    able.find((role) => TYPES.some((type) => roleMay(role, type, status))) ?? first;
  return Object.fromEntries(ORDER_STATUSES.map((status) => [status, acting(status)])) as Record<
    OrderStatus,
    StaffRole
  >;
}

type StoredAnswer = { topic: string; answer: Record<string, unknown> };

/**
 * The answers as these roles see them, their numbers masked, and the names of what was. A number is shown in full only
 * to who says why (OWASP ASVS 14.2.6).
 */
export function answersSeen(
  view: View,
  form: FormDef,
  answers: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): { answers: StoredAnswer[]; maskedFields: string[] } {
  const maskedFields: string[] = [];
  const pages = pagesOf(form).flatMap((page) => {
    const hidden = page.fields.filter((field) => !fieldsSeen(view, page).includes(field));
    const answer = answers[page.id];
    if (answer === undefined || hidden.length === page.fields.length) return [];
    const seen = Object.entries(answer).filter(([name]) => hidden.every(({ id }) => id !== name));
    const fields = seen.map(([name, value]): [string, unknown] => {
      const mask = maskOf(page, name);
      if (mask === null || typeof value !== 'string' || value === '') return [name, value];
      maskedFields.push(`${page.id}.${name}`);
      return [name, MASKS[mask](value)];
    });
    return [{ topic: page.id, answer: Object.fromEntries(fields) }];
  });
  return { answers: pages, maskedFields };
}

export function maskOf({ fields }: Page, name: string): keyof typeof MASKS | null {
  return fields.find(({ id }) => id === name)?.read?.masked ?? null;
}
