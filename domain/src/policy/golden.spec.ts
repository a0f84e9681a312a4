import { describe, expect, test } from 'vitest';
import chicago from '../../../rules/golden/chicago.json' with { type: 'json' };
import losAngeles from '../../../rules/golden/los-angeles.json' with { type: 'json' };
import newYork from '../../../rules/golden/new-york.json' with { type: 'json' };
import sanFrancisco from '../../../rules/golden/san-francisco.json' with { type: 'json' };
import terms from '../../../rules/golden/terms.json' with { type: 'json' };
import washington from '../../../rules/golden/washington.json' with { type: 'json' };
import { dayIn, lastInstantOf } from '../shared/day.ts';
import { caseFacts } from './case-facts.ts';
import { competentPost } from './district.ts';
import { feeFor } from './fee.ts';
import { mayFileAt, papersAddress } from './filing.ts';
import { listMaterials } from './material.ts';
import { resolvePolicy } from './policy.resolve.ts';
import { activeDistricts, activeRows } from './rule-book.ts';
import { SHIPPED } from '../../test/policy/rules.ts';
import { isServed, judgeCase } from './served.ts';

// The files are written by hand from the notice and facts B, not printed from the code they judge.
const GOLDEN = [sanFrancisco, losAngeles, chicago, newYork, washington];
const TODAY = '2026-03-02';

function policyOf(ruleSet: string, postId: string, service: string, day: string) {
  const post = SHIPPED.posts.find(({ id }) => id === postId)!;
  const [name = '', kind = ''] = service.split('/');
  const resolved = resolvePolicy(activeRows(SHIPPED, ruleSet), post, name, kind, day);
  if (!resolved.ok) throw new Error(resolved.code);
  return { post, policy: resolved.value };
}

function placeName({ state, county }: { state: string; county?: string }): string {
  return county === undefined ? state : `${county}, ${state}`;
}

describe.each(GOLDEN)('the post $post', (golden) => {
  const cases = golden.addresses.flatMap(({ address, answers }) =>
    answers.map((answer) => ({ address, place: placeName(address), ...answer })),
  );

  test.each(cases)('on $day serves $place as the timeline says', (one) => {
    const found = competentPost(
      activeDistricts(SHIPPED, 'later-unconfirmed'),
      { country: 'US', ...one.address },
      one.day,
    );
    expect(found).toMatchObject({ ok: true, value: { post: one.competent } });
    const { post, policy } = policyOf('later-unconfirmed', golden.post, 'passport/renew', one.day);
    const may = mayFileAt(post, one.competent, policy);
    expect(may.ok).toBe(one.mayFileHere);
    if (!may.ok) expect(may).toMatchObject({ code: 'post.other_district', detail: { post: one.competent } });
    const facts = { facts: { minor: false }, residencePost: one.competent, presence: 'inside' } as const;
    const served = judgeCase(
      { policy, post, at: lastInstantOf(one.day, post.timeZone), noForm: null, leading: null },
      facts,
    );
    expect(served).toMatchObject(
      one.mayFileHere
        ? { served: 'yes' }
        : { served: 'no', code: 'post.other_district', instead: one.competent },
    );
  });

  test.each(cases)('under the notice takes $place on $day, its own first', (one) => {
    const { post, policy } = policyOf('notice-2021', golden.post, 'passport/renew', one.day);
    const may = mayFileAt(post, one.competent, policy);
    expect(may).toEqual({ ok: true, value: { ownDistrict: one.competent === golden.post } });
  });

  test.each(golden.fees)('asks $totalCents cents for $kind with $endorsements endorsements', (one) => {
    const { policy } = policyOf('notice-2021', golden.post, one.kind, TODAY);
    expect(feeFor(policy, { endorsements: one.endorsements })?.total.cents ?? null).toBe(one.totalCents);
  });

  test.each(golden.materials)('under $ruleSet on $day asks for the materials of $case', (one) => {
    const { policy } = policyOf(one.ruleSet, golden.post, one.kind, one.day);
    const materials = listMaterials(policy, caseFacts(policy, one.case, one.day));
    expect(materials.map(({ item }) => item)).toEqual(one.items);
    expect(materials.every(({ need }) => need === 'required')).toBe(true);
  });

  test.each(golden.openings)('has $kind open=$open at $at', (one) => {
    const zone = SHIPPED.posts.find(({ id }) => id === golden.post)!.timeZone;
    const { post, policy } = policyOf('notice-2021', golden.post, one.kind, dayIn(zone, new Date(one.at)));
    const served = judgeCase(
      { policy, post, at: one.at, noForm: null, leading: null },
      { facts: { minor: false } },
    );
    expect(isServed(served)).toBe(one.open);
  });

  test('names a mail address only when a source that counts gives it', () => {
    const address = papersAddress(SHIPPED.posts.find(({ id }) => id === golden.post)!);
    expect(address.ok ? address.value : null).toEqual(golden.papersAddress);
  });
});

describe.each(SHIPPED.posts.filter(({ country }) => country === 'US'))('the terms of $id', ({ id }) => {
  const kinds = SHIPPED.services.flatMap(({ id: service, kinds: all }) =>
    service in terms.services ? all.map((kind) => ({ service, kind: kind.id })) : [],
  );

  test.each(kinds)('are so many days for $service/$kind', ({ service, kind }) => {
    const { policy } = policyOf('notice-2021', id, `${service}/${kind}`, terms.day);
    const days = policy.deadlines.map((one) => [
      one.item,
      one.beforeTravel === undefined ? [one.days] : [one.days, one.beforeTravel],
    ]);
    expect(Object.fromEntries(days)).toEqual(terms.services[service as keyof typeof terms.services]);
  });
});
