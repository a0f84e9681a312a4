import { setTimeout as sleep } from 'node:timers/promises';
import { solvePuzzle } from '@lingshi/contract/account/puzzle.solve.ts';
import type { Parts } from '@lingshi/server/app/app.parts.ts';
import { readOutbox } from '@lingshi/server/platform/delivery/outbox.read.ts';
import { addOfficer } from '@lingshi/server/staff/staff.officers.ts';
import { staffJobs } from '@lingshi/server/staff/staff.reactions.ts';
import { createAuthenticator } from '@lingshi/server/test/account/authenticator.ts';
import type { TestAuthenticator } from '@lingshi/server/test/account/authenticator.ts';
import { totpAt, TOTP_STEP_MS } from '@lingshi/server/test/account/totp.ts';
import { codeIn, linkTokenIn } from '@lingshi/server/test/app.ts';
import { ORIGINS } from '@lingshi/server/test/process.ts';
import { good } from './shut-out.browser.ts';
import type { Browser } from './shut-out.browser.ts';

type Challenge = { challengeId: string; options: Record<string, unknown> };

export type Applicant = { own: Browser; device: TestAuthenticator; first: string; second: string };
export type Officer = { own: Browser; device: TestAuthenticator; mail: string; secret: string };

/** What was written to somebody, newest first; the jobs that write it are done first, as the worker would. */
export async function mailsTo(parts: Parts, to: string): Promise<string[]> {
  const { rows } = await parts.pools.worker.query<{ jobId: string; payload: unknown }>(
    `DELETE FROM enqueued_job WHERE queue = 'link_notice' RETURNING job_id AS "jobId", payload`,
  );
  const { link_notice } = staffJobs(parts);
  for (const { jobId, payload } of rows)
    await link_notice(payload, { jobId, attempt: 1, signal: AbortSignal.timeout(10_000) });
  const all = await readOutbox(parts.keyring.root.outbox, parts.pools.worker, 10_000);
  return all.filter((one) => one.to === to).map(({ text }) => text ?? '');
}

/** Asks for a code, with the puzzle solved where one is asked for, and answers it. */
export async function enterByCode(parts: Parts, by: Browser, contact: string): Promise<void> {
  const asked = { contact, locale: 'en' };
  let answer = await by.post('/api/account/codes', asked);
  if (answer.body['code'] === 'code.puzzle') {
    const { puzzle } = answer.body['detail'] as { puzzle: string };
    const solution = { puzzle, numbers: await solvePuzzle(puzzle) };
    answer = await by.post('/api/account/codes', { ...asked, solution });
  }
  const { requestId } = good(answer);
  const [newest = ''] = await mailsTo(parts, contact);
  good(await by.post('/api/account/sessions', { requestId, code: codeIn(newest), locale: 'en' }));
}

export async function enterByPasskey(
  by: Browser,
  device: TestAuthenticator,
  side: 'account' | 'staff',
): Promise<void> {
  const asked = good(await by.post(`/api/${side}/passkeys/sign-in-options`, {})) as Challenge;
  const response = device.prove(asked.options);
  good(await by.post(`/api/${side}/passkeys/sign-in`, { challengeId: asked.challengeId, response }));
}

/** The newest link that opens in this browser, then the six digits. */
export async function enterByLink(parts: Parts, by: Browser, { mail, secret }: Officer): Promise<void> {
  good(await by.post('/api/staff/links', { mail }));
  const [newest = ''] = await mailsTo(parts, mail);
  good(await by.post('/api/staff/sessions', { token: linkTokenIn(newest) }));
  good(await by.post('/api/staff/totp/proof', { code: await nextDigits(secret) }));
}

let lastStep = 0;

/** Each step's digits serve once, and the clock may be one step off: so three follow at once, the next waits. */
async function nextDigits(secret: string): Promise<string> {
  const now = () => Math.floor(Date.now() / TOTP_STEP_MS);
  const step = Math.max(lastStep + 1, now() - 1);
  while (step > now() + 1) await sleep(500);
  lastStep = step;
  return totpAt(secret, new Date(step * TOTP_STEP_MS));
}

/** Somebody with a device that is known, a passkey and two contacts. */
export async function makeApplicant(parts: Parts, own: Browser): Promise<Applicant> {
  const [first, second] = ['wanted@example.org', 'wanted.second@example.org'];
  const device = createAuthenticator(ORIGINS.applicant);
  await enterByCode(parts, own, first);
  const made = good(await own.post('/api/account/passkeys/options', {})) as Challenge;
  const { challengeId } = made;
  good(
    await own.post('/api/account/passkeys', {
      challengeId,
      label: 'phone',
      response: device.make(made.options),
    }),
  );
  const { requestId } = good(await own.post('/api/account/contacts/codes', { contact: second }));
  const [newest = ''] = await mailsTo(parts, second);
  good(await own.post('/api/account/contacts', { requestId, code: codeIn(newest) }));
  return { own, device, first, second };
}

/** With six digits and a passkey. */
export async function makeOfficer(parts: Parts, own: Browser): Promise<Officer> {
  const mail = 'wanted@post.example';
  const device = createAuthenticator(ORIGINS.staff);
  await addOfficer(parts, {
    post: 'san-francisco',
    name: '样本官员',
    mail,
    roles: ['reviewer'],
    createdBy: null,
  });
  const [newest = ''] = await mailsTo(parts, mail);
  good(await own.post('/api/staff/sessions', { token: linkTokenIn(newest) }));
  const secret = String(good(await own.post('/api/staff/totp', {}))['secret']);
  good(await own.post('/api/staff/totp/proof', { code: await nextDigits(secret) }));
  const made = good(await own.post('/api/staff/passkeys/options', { purpose: 'enrol' })) as Challenge;
  const { challengeId } = made;
  const proof = { challengeId, purpose: 'enrol', response: device.make(made.options) };
  good(await own.post('/api/staff/passkeys/proof', proof));
  return { own, device, mail, secret };
}
