import { parsePhoneNumberWithError } from 'libphonenumber-js/min';
import type { Contact } from '@lingshi/domain/identity/contact.ts';
import { AppError } from '../platform/http/app-error.ts';
import { alarmTexts, nameOfKnown, nameOfPrefix, nameOfShare } from '../platform/limits/brakes.ts';
import { isWithin } from '../platform/limits/limiter.ts';
import type { Count } from '../platform/limits/limiter.ts';
import type { AccountParts } from './account.parts.ts';

/** The one key of a limit that everybody shares. */
const ALL = 'all';

type Braked = { contact: Contact; known: boolean };
type Braking = Pick<AccountParts, 'limiter' | 'config' | 'log'>;

/**
 * Counts a code that is about to be sent against what may be sent in all. A device that signed in with this contact
 * before counts against ceilings of its own kind, of the country too, so that no flood of strangers keeps it out.
 * @throws code.too_many_sent with the minutes until more may be sent
 */
export async function brakeCode(parts: Braking, consume: Count, code: Braked): Promise<void> {
  for (const [name, key] of ceilingsOf(parts, code)) await take(consume, name, key);
  if (code.contact.kind === 'phone') await watchSpending(parts);
}

/** The country first: a flood to one leaves what is left to the others. */
function ceilingsOf(parts: Braking, { contact, known }: Braked): [name: string, key: string][] {
  if (contact.kind === 'email') return [[known ? 'mails_known' : 'mails_in_all', ALL]];
  const { name, prefix } = countryOf(parts, contact.value);
  return [
    [known ? nameOfKnown(name) : name, prefix],
    [known ? 'texts_known' : 'texts_in_all', ALL],
  ];
}

/** The limit by contact of what all its known devices may have sent of what is kept for known ones. */
export function shareOf(parts: Pick<Braking, 'config'>, contact: Contact): string {
  return nameOfShare(contact.kind === 'email' ? 'mails' : countryOf(parts, contact.value).name);
}

/** Each country that is not named has the same ceiling, and a count of its own. */
function countryOf({ config }: Pick<Braking, 'config'>, number: string): { name: string; prefix: string } {
  const prefix: string = parsePhoneNumberWithError(number).countryCallingCode;
  const isNamed = config.brakes.textsPerHourTo[prefix] !== undefined;
  return { name: nameOfPrefix(isNamed ? prefix : '*'), prefix };
}

async function take(consume: Count, name: string, key: string): Promise<void> {
  await consume(name, key).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'limit.exceeded') throw error;
    const seconds = error.retryAfter ?? 60;
    throw new AppError('code.too_many_sent', { minutes: Math.ceil(seconds / 60) }, seconds);
  });
}

/** Stops nothing: the ceilings do. Whoever reads the log or the numbers is told, in one line an hour of all processes. */
async function watchSpending({ limiter, config: { brakes }, log }: Braking): Promise<void> {
  await limiter.consume('texts_a_day', ALL);
  const texts = await limiter.used('texts_a_day', ALL);
  if (texts <= alarmTexts(brakes) || !(await isWithin(limiter.consume('spending_told', ALL)))) return;
  const { textCostCents, alarmCentsPerDay } = brakes;
  log.error(
    { texts, textCostCents, alarmCentsPerDay },
    'texts with codes have cost more today than they may',
  );
}

type Metering = Pick<AccountParts, 'metrics' | 'limiter' | 'config'>;

/** Read when the operator's numbers are. */
export function meterCodes({ metrics, limiter, config: { brakes } }: Metering): void {
  const gauge = (name: string, help: string, limit: string) =>
    metrics.gauge(name, help, async () => limiter.used(limit, ALL));
  gauge('code_texts_hour', 'Texts with codes to strangers in this hour', 'texts_in_all');
  gauge('code_texts_known_hour', 'Texts with codes to known devices in this hour', 'texts_known');
  gauge('code_mails_hour', 'Mails with codes to strangers in this hour', 'mails_in_all');
  gauge('code_mails_known_hour', 'Mails with codes to known devices in this hour', 'mails_known');
  gauge('code_asked_minute', 'Codes that strangers asked for in this minute without a puzzle', 'codes_calm');
  const texts = async () => limiter.used('texts_a_day', ALL);
  metrics.gauge(
    'code_texts_cents_day',
    'What texts with codes have cost today',
    async () => (await texts()) * brakes.textCostCents,
  );
  metrics.gauge('code_texts_alarm', '1 while they have cost more today than they may', async () =>
    (await texts()) > alarmTexts(brakes) ? 1 : 0,
  );
}
