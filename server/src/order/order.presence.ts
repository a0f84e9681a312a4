import { iso1A2Code } from '@rapideditor/country-coder';
import type { Actor, Presence } from '@lingshi/domain/order/order.types.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from './order.parts.ts';
import { executeCommand } from './order.commands.ts';
import { getOrder } from './order.open.ts';

export type PresenceReport =
  | { kind: 'position'; latitude: number; longitude: number; accuracyMetres: number }
  | { kind: 'declared'; why: 'denied' | 'unavailable' | 'inaccurate' };

/** A fix worse than this may lie in the next country: it counts as declared, and an officer looks. */
const WORST_ACCURACY_METRES = 50_000;

/**
 * Records where the person is. Only the country and the accuracy are kept; the position is forgotten here.
 * Rule: notice intro ¶4: who is not in the country now may not file.
 * @throws presence.outside_country (remembered too: a later declaration does not hide it from the officer)
 */
export async function recordPresence(
  parts: OrderParts,
  request: { accountId: string; orderId: string; report: PresenceReport; requestId: string },
): Promise<{ presence: 'inside' | 'declared'; country: string | null }> {
  const { accountId, orderId, report, requestId } = request;
  const loaded = await getOrder(parts, accountId, orderId);
  const found = locate(report, loaded.order.country);
  const actor: Actor = { kind: 'applicant', accountId };
  const command = { type: 'recordPresence', ...found } as const;
  const { version } = loaded.order;
  await executeCommand(parts, parts.pools.applicant, { orderId, version, command, actor, requestId });
  if (found.presence === 'outside')
    throw new AppError('presence.outside_country', { country: found.country });
  return { presence: found.presence, country: found.country };
}

type Located = { presence: Presence; country: string | null; accuracyMetres: number | null };

function locate(report: PresenceReport, country: string): Located {
  if (report.kind === 'declared') return { presence: 'declared', country: null, accuracyMetres: null };
  const accuracyMetres = Math.round(report.accuracyMetres);
  if (accuracyMetres > WORST_ACCURACY_METRES) return { presence: 'declared', country: null, accuracyMetres };
  const found = countryAt(report.longitude, report.latitude);
  if (found === null) return { presence: 'declared', country: null, accuracyMetres };
  return { presence: found === country ? 'inside' : 'outside', country: found, accuracyMetres };
}

/** Offline look-up at the level of countries: Puerto Rico and Guam are the United States for this rule. */
function countryAt(longitude: number, latitude: number): string | null {
  return iso1A2Code([longitude, latitude], { level: 'country' });
}
