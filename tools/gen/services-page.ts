import { join } from 'node:path';
import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import { feeFor } from '@lingshi/domain/policy/fee.ts';
import type { Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import type { Post } from '@lingshi/domain/policy/post.schema.ts';
import type { Money } from '@lingshi/domain/shared/money.ts';
import { loadRules } from '@lingshi/server/policy/policy.rules.ts';
import type { Rules } from '@lingshi/server/policy/policy.rules.ts';
import { SERVICES } from '@lingshi/services/generated/services.ts';
import { top } from '../run.ts';
import { code, page, table } from './markdown.ts';

/** Every service with its form, and of each kind the pictures, papers, steps and fee, as the default rules have them. */
export async function makeServicesPage(): Promise<Record<string, string>> {
  const rules = await loadRules(join(top, 'rules'));
  const text = page('Services', 'services/ and rules/', [
    'As the default rules have it at the first post. `perhaps` hangs on the case; a fee is for a case without endorsements.',
    ...SERVICES.flatMap((service) => sectionsOf(service, rules)),
  ]);
  return { 'docs/generated/services.md': text };
}

function sectionsOf(service: ServiceDef, rules: Rules): string[] {
  const name = rules.book.services.find(({ id }) => id === service.id)?.words;
  const kinds = (service.kinds ?? []).map(({ id }) => kindRow(service.id, id, rules));
  return [
    `## ${name?.en ?? service.id} (${name?.zh ?? ''})`,
    table(['kind', 'pictures', 'papers by mail', 'path', 'fee by day'], kinds),
    formText(service),
  ];
}

function kindRow(service: string, kind: string, rules: Rules): string[] {
  const [post] = rules.book.posts;
  if (post === undefined) throw new Error('the rules name no post');
  const periods = periodsOf({ service, kind }, post, rules);
  const policy = periods.at(-1)?.policy;
  const material = (by: 'upload' | 'mail') =>
    (policy?.materials ?? [])
      .filter((one) => one.by === by)
      .map(({ item, when, optional }) => code(item) + (when || optional ? ' perhaps' : ''))
      .join(', ');
  return [
    code(kind),
    material('upload'),
    material('mail'),
    policy?.path?.steps.join(' → ') ?? '',
    feesText(periods),
  ];
}

type Period = { from: string; policy: Policy };

/** The policies of a kind from its opening day on, a new one on every day on which some rule changes. */
function periodsOf({ service, kind }: { service: string; kind: string }, post: Post, rules: Rules): Period[] {
  const days = [
    ...new Set(rules.rows.flatMap(({ from, to }) => (to === null ? [from] : [from, to]))),
  ].toSorted();
  return days.flatMap((from) => {
    const found = rules.policy(post, service, kind, from);
    return found.ok && found.value.inForce.from === from ? [{ from, policy: found.value }] : [];
  });
}

/** One line for each day on which the fee changes. */
function feesText(periods: readonly Period[]): string {
  const lines = periods.map(({ from, policy }) => ({ from, text: priceText(feeFor(policy, {})?.total) }));
  const changes = lines.filter(({ text }, at) => text !== lines[at - 1]?.text);
  return changes.map(({ from, text }) => `${text} from ${from}`).join('; ');
}

function priceText(total: Money | undefined): string {
  return total === undefined ? 'none named' : `${total.currency} ${(total.cents / 100).toFixed(2)}`;
}

function formText({ forms }: ServiceDef): string {
  const form = forms.at(-1);
  if (form === undefined) return '';
  const rows = pagesOf(form).map(({ id, words, fields }) => [
    code(id),
    words.name.en,
    fields.map((field) => code(field.id)).join(', '),
  ]);
  return table([`page of form ${form.version}`, 'name', 'fields'], rows);
}
