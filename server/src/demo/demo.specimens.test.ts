import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { AppHttp } from '../actor/actor.http.ts';
import { createTestApp } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';
import { residentIdOf } from './demo.answers.ts';
import { sendPicture, signUp } from './demo.applicant.ts';
import { openBrowser } from './demo.client.ts';
import type { DemoBrowser } from './demo.client.ts';
import { demoNewcomers, demoPeople } from './demo.people.ts';
import type { DemoPerson } from './demo.people.ts';
import { registerSpecimens } from './demo.specimens.ts';

let app: TestApp;
/** The demo's own pages are hung in before a listener opens: here at a door of their own. */
const door = { app: fastify() } as unknown as AppHttp;
beforeAll(async () => {
  app = await createTestApp();
  registerSpecimens(door, app.parts);
});
afterAll(() => app.close());

const newcomers = () => demoNewcomers(app.clock.now().toISOString().slice(0, 10));

async function draftFor(browser: DemoBrowser, person: DemoPerson, applicantId: string): Promise<string> {
  const body = { applicantId, service: 'passport', kind: 'renew', post: 'san-francisco' };
  const { orderId } = await browser.call(calls.startOrder, { body, idempotencyKey: browser.key() });
  const { surname, givenName, surnamePinyin, givenPinyin, sex, birthDay, birthPlace } = person;
  const { passportNumber, issueDay, expiryDay } = person;
  const answers = {
    person: {
      surname,
      givenName,
      surnamePinyin,
      givenPinyin,
      sex,
      birthDay,
      birthPlace,
      residentId: residentIdOf(person),
    },
    document: { passportNumber, issueDay, expiryDay, issuePlace: birthPlace, reason: 'expiring' },
  };
  for (const [topic, answer] of Object.entries(answers)) {
    const params = { orderId, topic: topic as 'person' };
    await browser.call(calls.saveAnswer, { params, body: { version: 0, answer } });
  }
  return orderId;
}

/** The picture as whoever tries the demo saves it. */
async function specimen({ key }: DemoPerson): Promise<Buffer> {
  const answer = await door.app.inject(`/dev/specimens/${key}.jpg`);
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/jpeg']);
  return answer.rawPayload;
}

describe('a specimen of the demo', () => {
  it('is read, agrees with what its page says to type, and raises who declared that name to `document`', async () => {
    const [wu] = newcomers();
    const browser = openBrowser(app.applicantHttp);
    await signUp(app.parts, browser, wu!);
    const { applicants } = await browser.call(calls.listApplicants);
    const orderId = await draftFor(browser, wu!, applicants[0]!.id);
    await sendPicture(browser, orderId, 'data_page', await specimen(wu!));
    const page = await browser.call(calls.readDataPage, { params: { orderId } });
    expect(page).toMatchObject({ valid: true, comparison: { agrees: true, expiry: 'soon' } });
    expect((await browser.call(calls.getAccount)).realName?.level).toBe('document');
  });

  it('of somebody of the family raises that person, and not the account holder', async () => {
    const [, he] = newcomers();
    const browser = openBrowser(app.applicantHttp);
    await signUp(app.parts, browser, demoPeople('2026-03-02')[0]!);
    const body = { relation: 'other', label: '阿何' } as const;
    const { id } = await browser.call(calls.addApplicant, { body, idempotencyKey: browser.key() });
    const orderId = await draftFor(browser, he!, id);
    await sendPicture(browser, orderId, 'data_page', await specimen(he!));
    await browser.call(calls.readDataPage, { params: { orderId } });
    const { applicants } = await browser.call(calls.listApplicants);
    expect(applicants.map(({ relation, level }) => [relation, level])).toEqual([
      ['self', 'declared'],
      ['other', 'document'],
    ]);
  });

  it('is described with every value that is asked for, on a page that says that it is a demo', async () => {
    const { body, headers } = await door.app.inject('/dev/specimens');
    expect(headers['content-security-policy']).toContain(`default-src 'none'`);
    expect(body).toContain('Demo, not an official service');
    for (const person of newcomers()) {
      expect(body).toContain(residentIdOf(person));
      expect(body).toContain(person.passportNumber);
    }
  });

  it('has the same dates a day later', () => {
    expect(demoNewcomers('2026-03-03')).toEqual(demoNewcomers('2026-03-02'));
  });
});

it('production hands out none', async () => {
  const production = { ...app.parts, config: { ...app.parts.config, mode: 'production' as const } };
  expect(() => registerSpecimens(door, production)).toThrow('demo mode only');
});
