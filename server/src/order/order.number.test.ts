import { dayIn } from '@lingshi/domain/shared/day.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import { fillRenewal, signUp } from '../demo/demo.applicant.ts';
import { openBrowser } from '../demo/demo.client.ts';
import { demoPeople } from '../demo/demo.people.ts';
import { createTestApp } from '../../test/app.ts';
import type { TestApp } from '../../test/app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(async () => await app.close());

/** The next two orders to be numbered meet a number that is taken, as chance would have it once in a million. */
const PLANT_CLASHES = `
  CREATE SEQUENCE clash; GRANT USAGE ON SEQUENCE clash TO PUBLIC;
  CREATE FUNCTION clash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF nextval('clash') <= 2 THEN RAISE unique_violation USING CONSTRAINT = 'orders_number_key'; END IF;
    RETURN NEW; END $$;
  CREATE TRIGGER clash BEFORE UPDATE ON orders FOR EACH ROW
    WHEN (OLD.number IS NULL AND NEW.number IS NOT NULL) EXECUTE FUNCTION clash()`;

it('a number that is taken is drawn again, and the applicant notices nothing', async () => {
  const [person] = demoPeople(dayIn('America/Los_Angeles', app.clock.now()));
  if (!person) throw new Error('the demo has people');
  const browser = openBrowser(app.applicantHttp);
  await signUp(app.parts, browser, person);
  const orderId = await fillRenewal(app.parts, browser, person);
  const { version } = await browser.call(calls.getOrder, { params: { orderId } });
  await app.database.owner.query(PLANT_CLASHES);
  const sent = { params: { orderId }, body: { version, command: { type: 'submit' as const } } };
  const answer = await browser.call(calls.sendCommand, { ...sent, idempotencyKey: 'once' });
  expect(answer).toMatchObject({ status: 'in_first_review', version: version + 1 });
  expect(answer.number).not.toBeNull();
});
