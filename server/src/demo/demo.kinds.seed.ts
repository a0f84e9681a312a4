import * as calls from '@lingshi/contract/generated/calls.ts';
import type { OrderCommand } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import type { StaffRole } from '@lingshi/domain/order/order.types.ts';
import { dayIn } from '@lingshi/domain/shared/day.ts';
import type { App } from '../app/app.ts';
import type { Parts } from '../app/app.parts.ts';
import { fillPassport, signUp, submitOrder } from './demo.applicant.ts';
import type { PassportWish } from './demo.applicant.ts';
import { openBrowser } from './demo.client.ts';
import type { DemoBrowser } from './demo.client.ts';
import { demoFilers } from './demo.filers.ts';
import type { PassportKind } from './demo.kinds.ts';
import { officerDoes } from './demo.officers.ts';
import type { DemoSignIn } from './demo.officers.ts';
import type { DemoPerson } from './demo.people.ts';

export type Seeding = {
  parts: Parts;
  app: App;
  officers: readonly DemoSignIn[];
  passDays: (days: number) => void;
};

const NOTE = '资料齐全，信息一致。';
/** A code of a second factor is good once: whoever acts again waits for the next. */
const A_MINUTE = 1 / 1440;

/** The kinds beside the renewal, each at another stage: to be interviewed, in second review, being made, on its way back. */
export async function seedKinds(seeding: Seeding, parent: DemoBrowser): Promise<void> {
  const { parts, app, passDays } = seeding;
  const { lost, damaged, endorsed, child, ward } = demoFilers(
    dayIn('America/Los_Angeles', parts.clock.now()),
  );
  const file = async (person: DemoPerson, kind: PassportKind) => {
    const browser = openBrowser(app.applicantHttp);
    await signUp(parts, browser, person);
    const orderId = await fillPassport(parts, browser, person, { kind });
    await submitOrder(browser, orderId);
    return orderId;
  };
  const onItsWay = await file(endorsed, 'endorse');
  const beingMade = await file(damaged, 'replace_damaged');
  const inReview = await file(lost, 'replace_lost');
  await fileForChild(parts, parent, child);
  await fileForWard(parts, parent, ward);
  passDays(1);
  for (const orderId of [onItsWay, beingMade, inReview]) {
    await decide(seeding, 'reviewer', orderId, { type: 'passFirstReview', note: NOTE });
  }
  for (const orderId of [onItsWay, beingMade]) {
    await decide(seeding, 'second_reviewer', orderId, { type: 'passSecondReview', note: '同意初审意见。' });
    await takePapers(seeding, orderId);
    await decide(seeding, 'production', orderId, { type: 'startProduction' });
  }
  await decide(seeding, 'production', onItsWay, { type: 'finishProduction' });
  const dispatch = { type: 'dispatch', tracking: '9400111899562238500106' } as const;
  await decide(seeding, 'mail_room', onItsWay, dispatch);
}

export async function decide(
  { parts, app, officers, passDays }: Seeding,
  role: StaffRole,
  orderId: string,
  command: OrderCommand,
): Promise<void> {
  const officer = officers.find(({ roles }) => roles.includes(role));
  if (officer === undefined) throw new Error(`the demo has no ${role}`);
  passDays(A_MINUTE);
  await officerDoes(parts, app.staffHttp, officer, orderId, command);
}

/** What the rules have these two kinds mail, and the sum they have each pay. */
async function takePapers(seeding: Seeding, orderId: string): Promise<void> {
  const { rows } = await seeding.parts.pools.worker.query<{ kind: string; cents: number }>(
    `SELECT snapshot ->> 'kind' AS kind, (snapshot #>> '{fee,cents}')::int AS cents FROM orders WHERE id = $1`,
    [orderId],
  );
  const { kind, cents } = rows[0] ?? { kind: '', cents: 0 };
  const book = kind === 'endorse' ? 'passport' : 'old_passport';
  const contents = ['information_page', book, 'return_envelope'];
  const amount = { currency: 'USD', cents };
  const paid = { kind: 'money_order', amount, payeeRight: true, memoRight: true, serial: 'DEMO-1' } as const;
  await decide(seeding, 'mail_room', orderId, { type: 'recordPapers', contents, instrument: paid });
}

/** A mother files for her child, alone: an interview is marked, and no face check was done. */
async function fileForChild(parts: Parts, browser: DemoBrowser, child: DemoPerson): Promise<void> {
  const { surname } = child;
  const guardian = { name: '林试用', birthDay: '1979-08-25', relation: 'mother' };
  const known = { nationality: 'chinese', settled: 'no' };
  const pages = {
    parents: {
      bornIn: 'here',
      father: { ...known, name: `${surname}父`, birthDay: '1978-03-09' },
      mother: { ...known, name: guardian.name, birthDay: guardian.birthDay },
    },
    guardians: { how: 'one', first: guardian, alone: 'sole_custody' },
  };
  await fileForAnother(parts, browser, child, { relation: 'child', kind: 'first', pages });
}

/** A daughter is the guardian of her father, who cannot act alone. */
async function fileForWard(parts: Parts, browser: DemoBrowser, ward: DemoPerson): Promise<void> {
  const guardian = { name: '林试用', birthDay: '1979-08-25', bond: 'child' };
  const pages = { guardians: { how: 'one', first: guardian, appointed: 'court' } };
  await fileForAnother(parts, browser, ward, { relation: 'ward', kind: 'renew', pages });
}

type ForAnother = {
  relation: 'child' | 'ward';
  kind: PassportKind;
  pages: NonNullable<PassportWish['pages']>;
};

async function fileForAnother(
  parts: Parts,
  browser: DemoBrowser,
  whom: DemoPerson,
  { relation, kind, pages }: ForAnother,
): Promise<void> {
  const { id: applicantId } = await browser.call(calls.addApplicant, {
    body: { relation, label: whom.givenName },
    idempotencyKey: browser.key(),
  });
  const { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, birthPlace } = whom;
  const told = { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, birthPlace };
  const person = {
    ...told,
    residentId: '',
    noResidentId: true,
    ...(relation === 'ward' && { ward: true }),
  };
  const wish = { kind, applicantId, pages: { ...pages, person }, faceNotDone: true } as const;
  await submitOrder(browser, await fillPassport(parts, browser, whom, wish));
}
