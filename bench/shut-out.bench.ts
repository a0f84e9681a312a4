import { closeParts } from '@lingshi/server/app/app.ts';
import type { Parts } from '@lingshi/server/app/app.parts.ts';
import { createAuthenticator } from '@lingshi/server/test/account/authenticator.ts';
import { newRootKey, ORIGINS } from '@lingshi/server/test/process.ts';
import type { ServerProcess } from '@lingshi/server/test/process.ts';
import { partsBeside } from './beside.ts';
import { benchFolder, freshDatabase, removeDatabase, startCluster, startServer } from './database.ts';
import { inTurn } from './measure.ts';
import type { Benchmark, Row, Say } from './measure.ts';
import { openBrowser } from './shut-out.browser.ts';
import type { Browser, Side } from './shut-out.browser.ts';
import { enterByCode, enterByLink, enterByPasskey, makeApplicant, makeOfficer } from './shut-out.people.ts';
import type { Applicant, Officer } from './shut-out.people.ts';

const DATABASE = 'bench_shut_out';
const REQUESTS = 1_000;
const AT_ONCE = 8;
/** Each way is gone so often: half from the network that the strangers share, half from another. */
const TIMES = 4;
const FLOODED = '203.0.113.7';

/** Whether strangers can keep an applicant and an officer from their own sign-in. */
export const shutOutBenchmark: Benchmark = {
  name: 'shut-out',
  run: async (say) => {
    const cluster = await startCluster();
    const [databaseUrl, rootKey] = [await freshDatabase(cluster.url, DATABASE), newRootKey()];
    const server = await startServer(databaseUrl, rootKey);
    const settings = { databaseUrl, rootKey, dataFolder: benchFolder(databaseUrl) };
    const parts = await partsBeside(settings, server);
    try {
      return [await measure(parts, server, say)];
    } finally {
      await closeParts(parts);
      await server.stop();
      await removeDatabase(cluster.url, DATABASE);
      await cluster.stop();
    }
  },
};

type People = { applicant: Applicant; officer: Officer };

async function measure(parts: Parts, server: ServerProcess, say: Say): Promise<Row> {
  const at = (side: Side, network: string) => openBrowser(server, side, network);
  const people = {
    applicant: await makeApplicant(parts, at('applicant', '192.0.2.1')),
    officer: await makeOfficer(parts, at('staff', '192.0.2.2')),
  };
  const statuses = await flood(at, people);
  say(`the strangers: ${inWords(statuses)}`);
  const ways = waysOf(parts, at, people);
  const ends: Record<string, string[]> = {};
  for (let turn = 0; turn < TIMES; turn += 1) {
    // The strangers go on meanwhile.
    const going = flood(at, people, REQUESTS / 10);
    for (const [name, way] of Object.entries(ways)) {
      const end = await way(turn).then(
        () => 'in',
        (error: unknown) => String(error),
      );
      if (end !== 'in') say(`${name}, ${turn + 1}: ${end}`);
      (ends[name] ??= []).push(end);
    }
    await going;
  }
  return rowOf(ends, statuses);
}

/** Turns with an even number come from the flooded network; there only a device that was here before asks by mail. */
function waysOf(parts: Parts, at: (side: Side, network: string) => Browser, people: People) {
  const { applicant, officer } = people;
  const network = (turn: number) => (turn % 2 === 0 ? FLOODED : `192.0.2.${turn + 10}`);
  const newBrowser = (side: Side, turn: number) => at(side, network(turn));
  const ownOrNew = (side: Side, own: Browser, turn: number) =>
    turn % 2 === 0 ? own.moved(FLOODED) : newBrowser(side, turn);
  const ways: Record<string, (turn: number) => Promise<void>> = {
    'a code on the known device': async (turn) =>
      enterByCode(parts, applicant.own.moved(network(turn)), applicant.first),
    'a passkey in a new browser': async (turn) =>
      enterByPasskey(newBrowser('applicant', turn), applicant.device, 'account'),
    'the second contact': async (turn) =>
      enterByCode(parts, ownOrNew('applicant', applicant.own, turn), applicant.second),
    'an officer’s link and six digits': async (turn) =>
      enterByLink(parts, ownOrNew('staff', officer.own, turn), officer),
    'an officer’s passkey in a new browser': async (turn) =>
      enterByPasskey(newBrowser('staff', turn), officer.device, 'staff'),
  };
  return ways;
}

/** What a stranger can ask for without anything but the two addresses; every second one from one network. */
async function flood(
  at: (side: Side, network: string) => Browser,
  { applicant, officer }: People,
  requests = REQUESTS,
): Promise<Record<string, number>> {
  const forged = createAuthenticator(ORIGINS.applicant);
  const id = crypto.randomUUID();
  const forgery = (of: { id: string }) => ({
    challengeId: id,
    response: { ...forged.prove({ challenge: id }), id: of.id, rawId: of.id },
  });
  const asks: [Side, string, unknown][] = [
    ['applicant', '/api/account/codes', { contact: applicant.first, locale: 'en' }],
    ['applicant', '/api/account/sessions', { requestId: id, code: '000000', locale: 'en' }],
    ['applicant', '/api/account/passkeys/sign-in-options', {}],
    ['applicant', '/api/account/passkeys/sign-in', forgery(applicant.device)],
    ['staff', '/api/staff/links', { mail: officer.mail }],
    ['staff', '/api/staff/sessions', { token: 'A'.repeat(43) }],
    ['staff', '/api/staff/passkeys/sign-in-options', {}],
    ['staff', '/api/staff/passkeys/sign-in', forgery(officer.device)],
  ];
  const statuses: Record<string, number> = {};
  let sent = 0;
  const work = async () => {
    while (sent < requests) {
      const n = (sent += 1);
      const [side, path, body] = inTurn(asks, n);
      // In rounds of all kinds, once from the one network and once from one of two hundred.
      const round = Math.floor(n / asks.length);
      const network = round % 2 === 0 ? FLOODED : `198.51.100.${(round % 200) + 1}`;
      const { status } = await at(side, network).post(path, body);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return statuses;
}

function inWords(statuses: Record<string, number>): string {
  return Object.entries(statuses)
    .map(([status, times]) => `${times} × ${status}`)
    .join(', ');
}

function rowOf(ends: Record<string, string[]>, statuses: Record<string, number>): Row {
  const tries = Object.values(ends).flat();
  const entered = tries.filter((end) => end === 'in').length;
  const each = Object.entries(ends).map(
    ([name, of]) => `${name} ${of.filter((end) => end === 'in').length} of ${of.length}`,
  );
  return {
    workload: `${REQUESTS} anonymous requests against one officer and one applicant, half of one network, then their own sign-in, half of it from that network`,
    against: 'being shut out',
    figures: `${each.join(', ')}; the strangers: ${inWords(statuses)}`,
    reach: `${tries.length} of ${tries.length}`,
    reached: entered === tries.length && tries.length === 5 * TIMES,
    data: { ends, statuses },
  };
}
