import { addDays } from '@lingshi/domain/shared/day.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { demoFamilies, demoTravellers } from '../server/src/demo/demo.families.ts';
import type { DemoPerson } from '../server/src/demo/demo.people.ts';
import { launchBrowser, openPage } from './support/browser.ts';
import { declareRealName, submitDraft } from './support/draft.ts';
import { choose, sign, write, writeDay } from './support/form.ts';
import { closeJourneys } from './support/journeys.ts';
import { openDesk } from './support/officer.ts';
import { platformHere } from './support/platform-here.ts';
import { expectNoSidewaysScroll, follow, look, press, sees, seesHeading } from './support/screen.ts';
import { enterByCode } from './support/sign-up.ts';
import {
  addChild,
  childPages,
  emergencyPages,
  giveEvidence,
  officerSends,
  savePages,
  today,
} from './support/travel.ts';

const at = platformHere();
const NOTE = '资料齐全，信息一致。';
const POST = 'san-francisco';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => browser.close());
closeJourneys(() => [browser]);

const phone = async () => openPage(browser, { device: 'phone', baseURL: at.applicant });

async function enter(page: Page, person: DemoPerson): Promise<void> {
  await page.goto('/sign-in');
  await enterByCode(page, at.applicant, person.contact);
  await declareRealName(page, person);
}

async function begin(page: Page, wish: string, whom: RegExp): Promise<string> {
  await page.goto(`/orders/new?${wish}&post=${POST}`);
  await seesHeading(page, '给谁办？');
  await page.getByRole('radio', { name: whom }).check();
  await press(page, '开始填写');
  await seesHeading(page, '填写申请');
  return /orders\/([^/]+)/.exec(page.url())?.[1] ?? '';
}

/** A family and a traveller of this journey: the demo's own have filed already. */
function named(person: DemoPerson, givenName: string, number: string): DemoPerson {
  const residentId17 = `330106${person.birthDay.replaceAll('-', '')}112`;
  const contact = `${number}@demo.invalid`.toLowerCase();
  return { ...person, givenName, passportNumber: number, contact, residentId17 };
}

describe('a newborn’s travel document', () => {
  it('is filed by one guardian, told what the law would say, signed by the other, and reviewed', async () => {
    const [found] = demoFamilies(today());
    if (found === undefined) throw new Error('the demo has families');
    const family = { ...found, parent: named(found.parent, '程母', 'E30000011') };
    const child = { ...family.child, givenName: '程宝' };
    const [mother, father] = [await phone(), await phone()];
    await enter(mother, family.parent);
    await addChild(mother, child.givenName);
    const orderId = await begin(mother, 'service=travel_document&kind=first', /程宝/);
    await look(mother, 'travel-tasks');
    const pages = await childPages(mother, { ...family, child });
    await fillSituation(mother);
    await savePages(mother, orderId, {
      person: pages['person'] ?? {},
      nationality: pages['nationality'] ?? {},
    });
    await fillParents(mother, orderId, pages['family'] ?? {});
    const { situation: _asked, family: _told, ...rest } = pages;
    await savePages(mother, orderId, rest);
    await giveEvidence(mother, orderId, family.parent);
    await mother.goto(`/orders/${orderId}/form/guardians`);
    await seesHeading(mother, '谁是申请人的监护人？');
    await look(mother, 'travel-guardians');
    await mother.goto(`/orders/${orderId}/form/check`);
    await sees(mother, '外国护照');
    await look(mother, 'travel-check');
    await submitDraft(mother, orderId);
    await signedBy(father, mother, orderId);
    await sees(mother, /初审/);
    const desk = await openDesk(browser, at, 'first@demo.invalid');
    await desk.goto(`/order/${orderId}`);
    await sees(desk, '程宝');
    await look(desk, 'travel-desk');
    await officerSends(desk, orderId, { type: 'passFirstReview', note: NOTE });
    await mother.reload();
    await sees(mother, /面谈/);
  });

  async function fillSituation(page: Page): Promise<void> {
    await follow(page, '开始填写');
    await seesHeading(page, '旅行证给谁办？');
    await choose(page, '申请人是', '在国外出生的孩子');
    await choose(page, '现在有哪种护照？', '外国护照');
    await look(page, 'travel-situation');
    await press(page, '保存，下一步');
    await seesHeading(page, '申请人叫什么名字？');
    await look(page, 'travel-person');
  }

  /** First both with green cards, which leads to a visa; then as it is. */
  async function fillParents(page: Page, orderId: string, family: Record<string, unknown>): Promise<void> {
    const settled = (one: unknown) => ({ ...(one as object), settled: 'here' });
    const { father, mother } = family;
    await savePages(page, orderId, { family: { father: settled(father), mother: settled(mother) } });
    await page.goto(`/orders/${orderId}/form/family`);
    await sees(page, '孩子需要的是外国护照和签证');
    await sees(page, /由工作人员决定/);
    await expectNoSidewaysScroll(page);
    await look(page, 'travel-advice');
    for (const who of ['父亲', '母亲']) await choose(page, `${who}当时有外国永久居留吗？`, '没有');
    await press(page, /^保存/);
    await page.getByText('孩子需要的是外国护照和签证').waitFor({ state: 'detached' });
  }

  async function signedBy(father: Page, mother: Page, orderId: string): Promise<void> {
    await mother.goto(`/orders/${orderId}`);
    await press(mother, '取得邀请码');
    await mother.locator('.k-code').waitFor();
    const link = (await mother.getByText(/\/sign#/).textContent()) ?? '';
    const [found] = demoFamilies(today());
    if (found === undefined) throw new Error('the demo has families');
    const dad = { ...named(found.parent, '父样', 'E30000029'), birthDay: '1985-02-03', sex: 'M' as const };
    await enter(father, { ...dad, residentId17: '33010619850203117' });
    await father.goto(`/sign${new URL(link).hash}`);
    await press(father, '查看内容');
    await press(father, '签字');
    await sees(father, father.getByRole('link', { name: '请签名' }));
    await sign(father);
    await press(father, '签字');
    await sees(father, '已签字，谢谢');
  }
});

describe('an emergency travel document', () => {
  it('asks first, leads a resident elsewhere, and takes a visitor to the counter before the journey', async () => {
    const [found] = demoTravellers(today());
    if (found === undefined) throw new Error('the demo has travellers');
    const person = named(found, '旅程', 'E30000037');
    const page = await phone();
    await enter(page, person);
    const orderId = await begin(page, 'service=emergency_travel_document&kind=issue', /旅程|本人/);
    await look(page, 'emergency-tasks');
    await follow(page, '开始填写');
    await fillJourney(page);
    const { journey, ...rest } = await emergencyPages(page, person, 6);
    await savePages(page, orderId, { journey: journey ?? {}, ...rest });
    await giveEvidence(page, orderId, person);
    await page.goto(`/orders/${orderId}/form/loss`);
    await seesHeading(page, '丢的是哪本护照？');
    await look(page, 'emergency-loss');
    const number = await submitDraft(page, orderId);
    await reviewed(orderId, number);
    await page.goto(`/orders/${orderId}`);
    await sees(page, /领取/);
    await look(page, 'emergency-collect');
  });

  async function fillJourney(page: Page): Promise<void> {
    await seesHeading(page, '什么时候走，出了什么事？');
    await writeDay(page, '出发日期', addDays(today(), 45));
    await choose(page, '在这里的身份', '留学');
    await choose(page, '护照怎么了？', '丢了');
    await choose(page, '为什么不能等？', '行程已经订好');
    await write(page, '请说明经过', '昨天在车上丢了。');
    await press(page, '保存，下一步');
    await sees(page, '补发丢失的护照');
    await sees(page, page.getByRole('link', { name: '去办这一项' }));
    await expectNoSidewaysScroll(page);
    await look(page, 'emergency-elsewhere');
  }

  async function reviewed(orderId: string, number: string): Promise<void> {
    const desk = await openDesk(browser, at, 'first@demo.invalid');
    await desk.goto('/');
    await sees(desk, number);
    await sees(desk, /出行/);
    await look(desk, 'emergency-queue');
    await desk.goto(`/order/${orderId}`);
    await sees(desk, /出行/);
    await look(desk, 'emergency-desk');
    const acts = [
      ['first', { type: 'passFirstReview', note: NOTE }],
      ['interview', { type: 'recordInterview', outcome: 'seen', note: NOTE }],
      ['second', { type: 'passSecondReview', note: NOTE }],
      ['production', { type: 'startProduction' }],
      ['production', { type: 'finishProduction' }],
    ] as const;
    for (const [who, command] of acts) {
      const officer = await openDesk(browser, at, `${who}@demo.invalid`);
      await officerSends(officer, orderId, command);
      await officer.context().close();
    }
  }
});
