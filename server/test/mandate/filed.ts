import * as calls from '@lingshi/contract/generated/calls.ts';
import { fillRenewal, signUp, submitOrder } from '../../src/demo/demo.applicant.ts';
import { openBrowser } from '../../src/demo/demo.client.ts';
import { demoPeople } from '../../src/demo/demo.people.ts';
import type { DemoPerson } from '../../src/demo/demo.people.ts';
import { proveNames } from '../account/proofs.ts';
import type { TestDesk } from '../worklist/desk.ts';
import { codeOf } from './mandates.ts';

/** One of the demo's people. */
function personAt(place: number): DemoPerson {
  const person = demoPeople('2026-03-02')[place];
  if (person === undefined) throw new Error('the demo has people');
  return person;
}

/** Somebody who holds a mandate of a person without a document. */
export async function enterMandate({ app }: TestDesk, holding = personAt(1)) {
  const person = await app.signUp();
  const holder = openBrowser(app.applicantHttp);
  await signUp(app.parts, holder, holding);
  await proveNames(app, 'document');
  const { id: mandateId, code } = await codeOf(person);
  await holder.call(calls.acceptMandate, { body: { code }, idempotencyKey: holder.key() });
  const { held } = await holder.call(calls.listMandates);
  const applicantId = held[0]?.applicantId ?? '';
  return { person, holder, holderContact: holding.contact, mandateId, applicantId };
}

/** A whole renewal, filled in and sent off by the holder of a mandate. */
export async function fileUnderMandate(desk: TestDesk) {
  const { applicantId, ...both } = await enterMandate(desk);
  const orderId = await fillRenewal(desk.app.parts, both.holder, personAt(0), applicantId);
  const number = await submitOrder(both.holder, orderId);
  return { ...both, orderId, number };
}
