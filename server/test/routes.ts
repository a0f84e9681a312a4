import { globSync } from 'node:fs';
import { join } from 'node:path';
import { FACE_CONSENT } from '@lingshi/contract/face/face-consent.words.ts';
import type { Audience, RouteSpec } from '@lingshi/contract/route.ts';

const CONTRACT = join(import.meta.dirname, '../../contract/src');

/** Every route of the contract with its name: a new one is in the tests that ask for all without anybody's doing. */
export async function readRoutes(audience?: Audience): Promise<[string, RouteSpec][]> {
  const modules = globSync('*/*.contract.ts', { cwd: CONTRACT }).toSorted();
  const exported = await Promise.all(
    modules.map(async (path) =>
      Object.entries((await import(join(CONTRACT, path))) as Record<string, unknown>),
    ),
  );
  const routes = exported.flat().filter((entry): entry is [string, RouteSpec] => isRoute(entry[1]));
  return routes.filter(([, route]) => audience === undefined || route.audience === audience);
}

function isRoute(value: unknown): value is RouteSpec {
  return typeof value === 'object' && value !== null && 'method' in value && 'audience' in value;
}

/** A good body of each route that has one and names something of an order: what is refused is whose it is, not how. */
export const GOOD_BODIES: Record<string, unknown> = {
  inviteGuardian: { version: 1 },
  wishException: { reason: 'It is mine.' },
  saveAnswer: { version: 1, answer: {} },
  overrulePhoto: { fileId: '7f9c24e8-3b12-4fef-91e0-56a2d4b0a111', word: 'Mine' },
  recordPresence: { kind: 'declared', why: 'denied' },
  sendCommand: { version: 2, command: { type: 'submit' } },
  sendMessage: { text: 'Hello', fileIds: [] },
  markRead: {},
  consentToFace: { version: FACE_CONSENT.version },
  startFaceChallenge: {},
  skipFace: {},
  declineFace: {},
  startPresenceChallenge: {},
  joinBundle: { post: 'san-francisco', members: [{ orderId: '7f9c24e8-3b12-4fef-91e0-56a2d4b0a111' }] },
  commandBundle: {
    command: { type: 'submit' },
    members: [{ orderId: '7f9c24e8-3b12-4fef-91e0-56a2d4b0a111', version: 1 }],
  },
  takePaper: { fileId: '7f9c24e8-3b12-4fef-91e0-56a2d4b0a111' },
  namePresenceStamp: { fileId: '7f9c24e8-3b12-4fef-91e0-56a2d4b0a111' },
};
