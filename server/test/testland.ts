import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import type { GivenParts } from '../src/app/app.ts';
import { openCatalog } from '../src/form/form.catalog.ts';
import { loadRules } from '../src/policy/policy.rules.ts';
import { browse, openTestDesk } from './worklist/desk.ts';
import type { Owner, Person, TestDesk } from './worklist/desk.ts';

const TOP = join(import.meta.dirname, '../..');

/** A country with services of its own that no program offers: only who hands these parts in serves it. */
export async function openTestland(): Promise<Required<Pick<GivenParts, 'rules' | 'forms'>>> {
  const services = await readTestServices();
  const rules = await loadRules(join(TOP, 'rules/testland'), services);
  return { rules, forms: openCatalog(services) };
}

/** Found by their folders, so that one which comes or goes is listed nowhere else. */
async function readTestServices(): Promise<ServiceDef[]> {
  const folders = (await readdir(join(TOP, 'services'))).filter((name) => name.startsWith('testland-'));
  const modules = folders.map(async (name) => {
    const file = join(TOP, 'services', name, `${name}.service.ts`);
    return ((await import(pathToFileURL(file).href)) as { SERVICE: ServiceDef }).SERVICE;
  });
  return await Promise.all(modules);
}

export async function openTestlandDesk(): Promise<TestDesk> {
  return await openTestDesk({ parts: await openTestland() });
}

/** Somebody with an account and a declared name; the same name again is the same person with another document. */
export async function enterTestland(
  { app }: TestDesk,
  givenName = '本人',
  more: { birthDay?: string } = {},
): Promise<Person> {
  const account = await app.signUp();
  const person = browse(app.applicantHttp, account.token() ?? '', account.accountId);
  const passportNumber = `E${randomBytes(4).readUInt32BE().toString().padStart(8, '0').slice(-8)}`;
  const name = { surname: '测', givenName, surnamePinyin: 'CE', givenPinyin: 'SHI' };
  const rest = { birthDay: '1988-05-17', sex: 'F', passportNumber, residentId: '' } as const;
  const body = { ...name, ...rest, ...more };
  await person.call(calls.declareRealName, { body });
  return person;
}

type Wish = { service: string; kind: string; post: string };
type Filling = { answers: Record<string, Record<string, unknown>>; child?: string; applicantId?: string };

/**
 * A draft, filled in page by page, for the account holder.
 * @param filling `child`: for a child added to the account; `applicantId`: for somebody who is known already
 */
export async function fillTestland(person: Person, wish: Wish, filling: Filling): Promise<Owner> {
  const { answers, child, applicantId } = filling;
  const own = async () => (child === undefined ? selfOf(person) : addChild(person, child));
  const body = { applicantId: applicantId ?? (await own()), ...wish };
  const { orderId } = await person.call(calls.startOrder, { body, idempotencyKey: person.key() });
  for (const [topic, answer] of Object.entries(answers)) {
    await person.call(calls.saveAnswer, { params: { orderId, topic }, body: { version: 0, answer } });
  }
  return { ...person, orderId, does: async (command) => sendAs(person, orderId, command) };
}

async function selfOf(person: Person): Promise<string> {
  const { applicants } = await person.call(calls.listApplicants);
  return applicants.find(({ relation }) => relation === 'self')?.id ?? '';
}

export async function addChild(person: Person, label: string): Promise<string> {
  const body = { relation: 'child', label } as const;
  return (await person.call(calls.addApplicant, { body, idempotencyKey: person.key() })).id;
}

async function sendAs(person: Person, orderId: string, command: Parameters<Owner['does']>[0]): Promise<void> {
  const { version } = await person.call(calls.getOrder, { params: { orderId } });
  const body = { version, command: command as never };
  await person.call(calls.sendCommand, { params: { orderId }, body, idempotencyKey: person.key() });
}
