import { dayIn } from '@lingshi/domain/shared/day.ts';
import type { FormRules } from '@lingshi/domain/form/form.facts.ts';
import { formRules } from '@lingshi/domain/form/form.rules.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { AddressFormat } from '@lingshi/domain/policy/address-format.schema.ts';
import type { Carrier } from '@lingshi/domain/policy/carrier.schema.ts';
import type { Country } from '@lingshi/domain/policy/country.schema.ts';
import type { Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import type { Post } from '@lingshi/domain/policy/post.schema.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import { ok, refuse } from '@lingshi/domain/shared/result.ts';
import type { Result } from '@lingshi/domain/shared/result.ts';
import { orThrow } from '../platform/http/app-error.ts';
import type { OrderParts } from './order.parts.ts';

/** What an order lives under: the rules of its filing day and the form it was sent in, a draft's those of today. */
export type OrderPolicy = {
  post: Post;
  country: Country;
  addressFormat: AddressFormat;
  carriers: readonly Carrier[];
  policy: Policy;
  today: Day;
  /** Today, for a draft. */
  filedOn: Day;
  service: ServiceDef;
  form: FormDef;
  formRules: FormRules;
};

type Given = Pick<OrderParts, 'rules' | 'clock' | 'forms'>;

/** @throws post.not_found, order.refused_kind, policy.none_in_force */
export function policyOf(parts: Given, order: Order): OrderPolicy {
  return orThrow(findPolicy(parts, order));
}

/** @returns post.not_found, order.refused_kind, policy.none_in_force */
export function findPolicy({ rules, clock, forms }: Given, order: Order): Result<OrderPolicy> {
  const post = rules.findPost(order.post);
  if (post === null) return refuse('post.not_found');
  const service = forms.findService(order.service);
  if (service === null) return refuse('order.refused_kind', { service: order.service, kind: order.kind });
  const today = dayIn(post.timeZone, clock.now());
  // An order keeps the rules of its filing day, whatever comes into force later (facts B timeline).
  const filedOn = order.submittedAt === null ? today : dayIn(post.timeZone, new Date(order.submittedAt));
  const policy = rules.policy(post, order.service, order.kind, filedOn);
  if (!policy.ok) return policy;
  const country = rules.getCountry(post.country);
  const land = { country, addressFormat: rules.addressFormat(country.id), carriers: rules.carriers(country) };
  const form = order.form === null ? forms.currentForm(service) : forms.getForm(order.form);
  return ok({
    post,
    ...land,
    policy: policy.value,
    today,
    filedOn,
    service,
    form,
    formRules: rulesOf(policy.value, rules),
  });
}

const made = new WeakMap<Policy, FormRules>();

/** Once for each policy, which is answered from memory itself. */
function rulesOf(policy: Policy, { book }: OrderParts['rules']): FormRules {
  const known = made.get(policy) ?? formRules(policy, book);
  made.set(policy, known);
  return known;
}
