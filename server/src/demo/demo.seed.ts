import { dayIn } from '@lingshi/domain/shared/day.ts';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../platform/config.ts';
import type { OrderCommand } from '@lingshi/domain/lifecycle/lifecycle.command.ts';
import { fixedClock } from '../platform/clock.ts';
import { markDemo } from '../platform/demo-mark.ts';
import { openOwnerPool } from '../platform/db/pools.ts';
import { silentLog } from '../platform/log.ts';
import { LIMITS } from '../platform/limits/limits.ts';
import { closeParts, createApp, createParts } from '../app/app.ts';
import type { App } from '../app/app.ts';
import type { Parts } from '../app/app.parts.ts';
import { fillRenewal, signUp, submitOrder } from './demo.applicant.ts';
import { seedTravelPapers } from './demo.cases.ts';
import { openBrowser } from './demo.client.ts';
import { officerDoes, seedOfficers } from './demo.officers.ts';
import { seedFamily } from './demo.family.ts';
import { seedKinds } from './demo.kinds.seed.ts';
import type { DemoSignIn } from './demo.officers.ts';
import { demoPeople } from './demo.people.ts';

const POST = 'san-francisco';
const FILE = 'demo-sign-ins.json';
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Puts the demo's people and officers in, once: through the product's own routes, on a clock that begins twelve
 * days ago, so that their orders have a past. Nothing is written past the rules.
 * @returns the officers' sign-ins, also on later starts
 */
export async function seedDemo(config: Config, databaseUrl: string): Promise<DemoSignIn[]> {
  if (config.mode !== 'demo') throw new Error('Demo data belongs into demo mode only.');
  const owner = openOwnerPool(databaseUrl);
  try {
    const { rowCount } = await owner.query(`SELECT FROM demo_mark WHERE what = 'demo people'`);
    if (rowCount === 0) {
      await keepSignIns(config, await seed(config, databaseUrl));
      // Its own knocking is no reason to keep its user out.
      await owner.query('DELETE FROM limit_counter');
      await markDemo(owner, 'demo people');
    }
    return await readSignIns(config);
  } finally {
    await owner.end();
  }
}

async function seed(config: Config, databaseUrl: string): Promise<DemoSignIn[]> {
  const clock = fixedClock(new Date(Date.now() - 12 * DAY_MS));
  const brakes = { ...config.brakes, calmCodesPerMinute: 100_000 };
  const parts = await createParts(
    { ...config, brakes },
    {
      databaseUrl,
      clock,
      log: silentLog(),
      limits: wideLimits(),
    },
  );
  const app = await createApp(parts);
  try {
    const officers = await seedOfficers(parts, app.staffHttp, POST);
    const travel = await seedTravelPapers({
      parts,
      app,
      officers,
      passMinute: () => clock.advance(60_000),
    });
    await seedOrders(parts, app, officers, (days) => clock.advance(days * DAY_MS));
    await travel.later();
    return officers;
  } finally {
    await Promise.all([app.applicantHttp.app.close(), app.staffHttp.app.close()]);
    await closeParts(parts);
    await parts.pools.close();
  }
}

/** Three renewals at three stages: in the first review, asked for a better photo, at the mail gate; then the other kinds, and a family. */
async function seedOrders(
  parts: Parts,
  app: App,
  officers: DemoSignIn[],
  passDays: (days: number) => void,
): Promise<void> {
  const [chen, zhou, lin] = demoPeople(dayIn('America/Los_Angeles', parts.clock.now()));
  if (!chen || !zhou || !lin) throw new Error('the demo has three people');
  const reviewer = officers.find(({ roles }) => roles.includes('reviewer'));
  const second = officers.find(({ roles }) => roles.includes('second_reviewer'));
  if (!reviewer || !second) throw new Error('the demo has two reviewers');

  const orderOf = async (person: typeof chen, browser = openBrowser(app.applicantHttp)): Promise<string> => {
    await signUp(parts, browser, person);
    const orderId = await fillRenewal(parts, browser, person);
    await browser.call(calls.readDataPage, { params: { orderId } });
    await submitOrder(browser, orderId);
    return orderId;
  };
  const decide = async (who: DemoSignIn, orderId: string, command: OrderCommand) =>
    officerDoes(parts, app.staffHttp, who, orderId, command);
  const linsPhone = openBrowser(app.applicantHttp);
  const atGate = await orderOf(lin, linsPhone);
  passDays(3);
  await decide(reviewer, atGate, { type: 'passFirstReview', note: '资料齐全，信息一致。' });
  const supplemented = await orderOf(zhou);
  passDays(2);
  await decide(second, atGate, { type: 'passSecondReview', note: '同意初审意见。' });
  await decide(reviewer, supplemented, {
    type: 'askSupplement',
    targets: ['file.photo'],
    note: '照片背景不是白色，请换一张白底、正面、双耳可见的近照。',
  });
  passDays(4);
  await orderOf(chen);
  await seedKinds({ parts, app, officers, passDays }, linsPhone);
  await seedFamily({ parts, app, officers, passDays });
}

/** The demo knocks on its own door many times in a minute. */
function wideLimits() {
  return Object.fromEntries(
    Object.entries(LIMITS).map(([name, limit]) => [name, { ...limit, points: 10_000 }]),
  );
}

async function keepSignIns(config: Config, signIns: DemoSignIn[]): Promise<void> {
  const text = JSON.stringify(signIns, null, 2);
  await writeFile(join(config.dataFolder, FILE), text, { mode: 0o600 });
}

async function readSignIns(config: Config): Promise<DemoSignIn[]> {
  const text = await readFile(join(config.dataFolder, FILE), 'utf8').catch(() => '[]');
  return JSON.parse(text) as DemoSignIn[];
}
