import type { VisibleForm } from '@lingshi/domain/form/visible.ts';
import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { valueAt } from '@lingshi/domain/form/answer-path.ts';
import { FACT_NAMES } from '@lingshi/domain/policy/fact.ts';
import type { CaseFacts } from '@lingshi/domain/policy/fact.ts';
import { findPost } from '@lingshi/domain/policy/district.ts';
import { isServed, judgeCase } from '@lingshi/domain/policy/served.ts';
import type { CaseSoFar, NotServed, Served } from '@lingshi/domain/policy/served.types.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import { noFormAt, leadingAt, rulesOn, toServedCard } from '../policy/policy.served.ts';
import type { ServedCard } from '../policy/policy.served.ts';
import type { OrderParts } from './order.parts.ts';
import type { OrderPolicy } from './order.policy.ts';
import { residenceIn } from './order.seen.ts';

type Given = Pick<OrderParts, 'rules' | 'clock' | 'forms'>;
/** A form as it stands, under the rules it is judged by. */
type Written = { order: Order; seen: VisibleForm; where: OrderPolicy };

/** Whose district the applicant lives in, as far as the form and the maps say. */
export function residencePostOf({ rules }: Given, seen: VisibleForm, where: OrderPolicy): string | null {
  const home = residenceIn(seen);
  return home === null ? null : findPost(rules.maps, { ...home, country: where.country.id }, where.today);
}

/** What the rules may ask about a case, drawn from its form; in whose district it is, is the caller's to say. */
export function factsIn({ known }: VisibleForm, ownDistrict: boolean | null): CaseFacts {
  const facts = FACT_NAMES.filter((name) => known[name] !== undefined).map((name) => [name, known[name]]);
  const { ownDistrict: _handed, ...drawn } = Object.fromEntries(facts) as CaseFacts;
  return { ...drawn, ...(ownDistrict !== null && { ownDistrict }) };
}

/** Judged from what the form says so far. Nothing is read. */
export function judgeOrder(parts: Given, { order, seen, where }: Written): Served {
  const { policy, post, today, form } = where;
  const at = parts.clock.now().toISOString();
  const noForm = noFormAt(parts, order);
  const leading = leadingAt({ forms: parts.forms, ...rulesOn(parts.rules, post, today) }, order, form);
  return judgeCase({ policy, post, at, noForm, leading }, caseOf(parts, { order, seen, where }));
}

/** The answer that the advice to a case hangs on, for the officer; null where there is none. */
export function advisedTarget(parts: Given, written: Written): string | null {
  const served = judgeOrder(parts, written);
  const advised = isServed(served) && served.advice !== undefined;
  return advised ? (written.where.service.routes?.at ?? null) : null;
}

function caseOf(parts: Given, { order, seen, where }: Written): CaseSoFar {
  const { presence } = order;
  // A draft stands at some post before one is chosen: until then no district is the wrong one.
  if (!isPlaced(seen)) return { facts: factsIn(seen, null), presence };
  const residencePost = residencePostOf(parts, seen, where);
  const ownDistrict = residencePost === null ? null : residencePost === where.post.id;
  return { facts: factsIn(seen, ownDistrict), residencePost, presence };
}

/** Whether the form says where the applicant lives and, if it asks, at which post the case is filed. */
function isPlaced(seen: VisibleForm): boolean {
  return isPostChosen(seen) && residenceIn(seen) !== null;
}

function isPostChosen({ form, answers }: VisibleForm): boolean {
  const field = postField(form);
  return field === null || typeof valueAt(answers, field) === 'string';
}

/** The field in which the post is chosen, as `page.field`; null where the form does not ask. */
function postField(form: FormDef): string | null {
  for (const { id, fields } of pagesOf(form)) {
    const field = fields.find((one) => one.kind === 'place' && one.of === 'post');
    if (field !== undefined) return `${id}.${field.id}`;
  }
  return null;
}

/** What a screen says of it, with the answer that decided. A form that was sent is no longer judged. */
export function servedOf(parts: Given, written: Written): ServedCard | null {
  const { order, seen, where } = written;
  if (order.submittedAt !== null) return null;
  const { post } = where;
  const place = { ...parts, post, chosen: isPostChosen(seen) };
  return toServedCard(place, judgeOrder(parts, written), (because) => targetOf(where, because));
}

function targetOf({ form, service }: OrderPolicy, because: NonNullable<NotServed['because']>): string | null {
  if (because === 'presence') return because;
  // Another post can be chosen; where somebody lives is as it is.
  if (because === 'residence' || because === 'ownDistrict') return postField(form) ?? form.residence ?? null;
  return because === 'situation' ? (service.routes?.at ?? null) : (form.factsFrom[because] ?? null);
}
