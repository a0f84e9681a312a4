import * as calls from '@lingshi/contract/generated/calls.ts';
import type { FormDef, Page, Step } from '@lingshi/domain/form/form.types.ts';
import { SERVICES } from '@lingshi/services/generated/services.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalog } from '../form/form.catalog.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';

let desk: TestDesk;

/** A page of the renewal that hangs on an answer of another, and one of its fields on an answer beside it. */
beforeAll(async () => {
  const services = SERVICES.map((service) =>
    service.id === 'passport' ? { ...service, forms: service.forms.map(withConditions) } : service,
  );
  desk = await openTestDesk({ parts: { forms: openCatalog(services) } });
});
afterAll(() => desk.close());

function withConditions(form: FormDef): FormDef {
  const change = (step: Step): Step => (typeof step === 'string' ? step : changed(step));
  return { ...form, groups: form.groups.map((group) => ({ ...group, steps: group.steps.map(change) })) };
}

function changed(page: Page): Page {
  return page.id === 'address_home' ? { ...page, when: { field: 'stay.residence', is: 'worker' } } : page;
}

async function stored(owner: Owner, topic: string) {
  const { answers } = await owner.call(calls.getAnswers, { params: { orderId: owner.orderId } });
  return answers.find((answer) => answer.topic === topic);
}

async function save(owner: Owner, topic: string, change: Record<string, unknown>) {
  const before = await stored(owner, topic);
  const body = { version: before?.version ?? 0, answer: { ...before?.answer, ...change } };
  await owner.call(calls.saveAnswer, { params: { orderId: owner.orderId, topic }, body });
}

const tasksOf = async (owner: Owner) =>
  (await owner.call(calls.getOrder, { params: { orderId: owner.orderId } })).tasks.map(({ id }) => id);

describe('a page that is no longer asked', () => {
  test('is neither stored, demanded nor shown, and empty when it is asked again', async () => {
    const [owner] = (await desk.drafts(1)) as [Owner];
    expect(await tasksOf(owner)).toContain('address_home');
    const before = await stored(owner, 'address_home');
    expect(before?.answer).toHaveProperty('contactName');

    await save(owner, 'stay', { residence: 'student' });
    expect(await stored(owner, 'address_home')).toMatchObject({ version: before!.version + 1, answer: {} });
    expect(await tasksOf(owner)).not.toContain('address_home');

    await save(owner, 'stay', { residence: 'worker' });
    expect(await refusalOf(owner.does({ type: 'submit' }))).toBe('order.answers_incomplete');
    await save(owner, 'stay', { residence: 'student' });
    await owner.does({ type: 'submit' });
  });

  test('takes nothing from a tab that still shows it', async () => {
    const [owner] = (await desk.drafts(1)) as [Owner];
    await save(owner, 'stay', { residence: 'student' });
    await save(owner, 'address_home', { contactName: 'Somebody' });
    expect((await stored(owner, 'address_home'))?.answer).toEqual({});
  });

  test('a tab of another device that had it open overwrites nothing', async () => {
    const [owner] = (await desk.drafts(1)) as [Owner];
    const open = await stored(owner, 'address_home');
    await save(owner, 'stay', { residence: 'student' });
    const body = { version: open!.version, answer: open!.answer };
    const params = { orderId: owner.orderId, topic: 'address_home' };
    expect(await refusalOf(owner.call(calls.saveAnswer, { params, body }))).toBe('version.stale');
  });
});

describe('a supplement', () => {
  test('opens what hangs on what it asks, and wants that too', async () => {
    const [owner] = (await desk.orders('san-francisco', 1)) as [Owner];
    const officer = await desk.officer('san-francisco', 'reviewer');
    const targets = ['endorsement.wanted'];
    await officer.does(owner.orderId, { type: 'askSupplement', targets, note: 'Do you want one?' });
    desk.app.clock.advance(1000);
    await save(owner, 'endorsement', { wanted: true });
    expect(await refusalOf(owner.does({ type: 'answerSupplement' }))).toBe('order.materials_missing');
    // As version 1 of the form kept it; now its kind is asked too.
    await save(owner, 'endorsement', { wanted: true, names: ['Former Name'] });
    const kept = { wanted: true, names: [{ what: '', name: 'Former Name' }] };
    expect((await stored(owner, 'endorsement'))?.answer).toEqual(kept);
    expect(await refusalOf(owner.does({ type: 'answerSupplement' }))).toBe('order.materials_missing');
    const named = { wanted: true, names: [{ what: 'former_name', name: 'Former Name' }] };
    await save(owner, 'endorsement', named);
    await owner.does({ type: 'answerSupplement' });
    expect((await stored(owner, 'endorsement'))?.answer).toEqual(named);
  });

  test('cannot ask for what the form does not have', async () => {
    const [owner] = (await desk.orders('san-francisco', 1)) as [Owner];
    const officer = await desk.officer('san-francisco', 'reviewer');
    const ask = async (target: string) =>
      refusalOf(
        officer.does(owner.orderId, { type: 'askSupplement', targets: [target], note: 'Please mend.' }),
      );
    expect(await ask('person.nose')).toBe('request.invalid');
    expect(await ask('file.passport')).toBe('request.invalid');
    expect(await ask('consents.accepted')).toBe('request.invalid');
  });
});

test('a page or a slot that nobody asks for is refused', async () => {
  const [owner] = (await desk.drafts(1)) as [Owner];
  expect(await refusalOf(save(owner, 'attic', {}))).toBe('request.invalid');
  const body = { orderId: owner.orderId, slot: 'attic', bytes: 10 };
  expect(await refusalOf(owner.call(calls.startUpload, { body }))).toBe('request.invalid');
});
