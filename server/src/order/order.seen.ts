import { ADDRESS_FIELDS } from '@lingshi/domain/form/address-field.ts';
import { textAt, valueAt } from '@lingshi/domain/form/answer-path.ts';
import type { Answers } from '@lingshi/domain/form/answer-path.ts';
import { checkWhole } from '@lingshi/domain/form/check.ts';
import type { Finding } from '@lingshi/domain/form/check.ts';
import { countyIn } from '@lingshi/domain/form/place.ts';
import { seeForm } from '@lingshi/domain/form/visible.ts';
import type { VisibleForm } from '@lingshi/domain/form/visible.ts';
import type { AddressDraft } from '@lingshi/domain/identity/address.ts';
import type { CasePerson } from '@lingshi/domain/order/case-person.ts';
import type { OrderPolicy } from './order.policy.ts';
import type { LoadedOrder } from './order.loaded.ts';

type Filled = Pick<LoadedOrder, 'order' | 'answers'>;

const seen = new WeakMap<Filled, { where: OrderPolicy; form: VisibleForm }>();

/** The form of an order as its answers open it, read with the version it was sent in. Once for each load. */
export function seeOrder(loaded: Filled, where: OrderPolicy): VisibleForm {
  const known = seen.get(loaded);
  if (known?.where === where) return known.form;
  const form = seeAnswers(loaded, where, storedAnswers(loaded));
  seen.set(loaded, { where, form });
  return form;
}

/** The same with other answers than those that are stored. */
export function seeAnswers(
  { order }: Pick<Filled, 'order'>,
  where: OrderPolicy,
  answers: Answers,
): VisibleForm {
  const { service, kind, post, ownDistrict, submittedAt } = order;
  const district = submittedAt === null ? {} : { ownDistrict };
  return seeForm(where.form, answers, {
    today: where.today,
    filedOn: where.filedOn,
    order: { service, kind, post, ...district },
    rules: where.formRules,
  });
}

const judged = new WeakMap<VisibleForm, readonly Finding[]>();

/** What keeps the form from being handed in. Once for each look at it: several ask. */
export function findingsOf(form: VisibleForm): readonly Finding[] {
  const known = judged.get(form) ?? checkWhole(form);
  judged.set(form, known);
  return known;
}

export function storedAnswers({ answers }: Pick<Filled, 'answers'>): Answers {
  return Object.fromEntries(answers.map(({ topic, answer }) => [topic, answer]));
}

/** Whom the order is for; null while the form does not say. */
export function personIn(loaded: Filled, where: OrderPolicy): CasePerson | null {
  return where.service.person(seeOrder(loaded, where).answers);
}

/** @throws when the form does not say who it is for: a submitted one always does */
export function getPerson(loaded: Filled, where: OrderPolicy): CasePerson {
  const person = personIn(loaded, where);
  if (person === null) throw new Error('a submitted form says who it is for');
  return person;
}

/** The address by which posts share out their districts; null while the form does not say it. */
export function residenceIn({
  form,
  answers,
  facts,
}: VisibleForm): (AddressDraft & { state: string }) | null {
  if (form.residence === undefined) return null;
  const at = valueAt(answers, form.residence);
  const parts = ADDRESS_FIELDS.map((part) => [part, textAt(at, part)] as const);
  const state = textAt(at, 'state');
  return state === '' ? null : { ...Object.fromEntries(parts), state, county: countyIn(facts.rules, at) };
}
