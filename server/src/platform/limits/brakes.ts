import { z } from 'zod';
import type { PuzzleSize } from '@lingshi/contract/account/puzzle.solve.ts';
import { LIMITS } from './limits.ts';
import type { Limit } from './limits.ts';

/** What holds for codes in all, whoever asks: so that nobody's flood of addresses becomes a bill. Windows are an hour. */
export type Brakes = {
  readonly textsPerHour: number;
  /** By country calling code; `*` is each that is not named. Strangers have it once, and known devices once more. */
  readonly textsPerHourTo: Readonly<Record<string, number>>;
  readonly mailsPerHour: number;
  /** Codes of strangers in a minute; who asks beyond that has a puzzle solved by the browser first. */
  readonly calmCodesPerMinute: number;
  readonly puzzle: PuzzleSize;
  readonly textCostCents: number;
  /** What texts may cost in a day before somebody is told. */
  readonly alarmCentsPerDay: number;
};

const count = z.coerce.number('is no number').int().min(1);

/** The settings of the environment; their defaults suit a service for some hundred thousand people. */
export const BRAKE_SETTINGS = {
  CODE_TEXTS_PER_HOUR: count.default(1_000),
  CODE_TEXTS_PER_HOUR_TO: z
    .string()
    .regex(/^(\*|\d{1,3})=\d+(,(\*|\d{1,3})=\d+)*$/, 'must be like 1=800,86=300,*=100')
    .default('1=800,86=300,*=100'),
  CODE_MAILS_PER_HOUR: count.default(6_000),
  CODE_CALM_PER_MINUTE: count.default(12),
  CODE_PUZZLE: z
    .string()
    .regex(/^\d{1,2}\.\d{1,2}\.\d{1,6}$/, 'must be parts.bits.rounds, like 16.6.1000')
    .default('16.6.1000'),
  CODE_TEXT_COST_CENTS: count.default(5),
  CODE_TEXT_ALARM_CENTS: count.default(10_000),
} as const;

type Settings = { [Name in keyof typeof BRAKE_SETTINGS]: z.output<(typeof BRAKE_SETTINGS)[Name]> };

export function readBrakes(settings: Settings): Brakes {
  const [parts = 1, bits = 1, rounds = 1] = settings.CODE_PUZZLE.split('.').map(Number);
  const pairs = settings.CODE_TEXTS_PER_HOUR_TO.split(',').map((pair) => pair.split('='));
  return {
    textsPerHour: settings.CODE_TEXTS_PER_HOUR,
    textsPerHourTo: Object.fromEntries(pairs.map(([prefix = '*', most]) => [prefix, Number(most)])),
    mailsPerHour: settings.CODE_MAILS_PER_HOUR,
    calmCodesPerMinute: settings.CODE_CALM_PER_MINUTE,
    puzzle: { parts, bits, rounds },
    textCostCents: settings.CODE_TEXT_COST_CENTS,
    alarmCentsPerDay: settings.CODE_TEXT_ALARM_CENTS,
  };
}

/** What makes the puzzle worth nothing: a calm hour that uses up a ceiling by itself. @returns null where nothing does */
export function looseBrakes({ calmCodesPerMinute, textsPerHour, mailsPerHour }: Brakes): string | null {
  const calmHour = calmCodesPerMinute * 60;
  if (calmHour < Math.min(textsPerHour, mailsPerHour)) return null;
  return `CODE_CALM_PER_MINUTE must be less than a sixtieth of CODE_TEXTS_PER_HOUR and CODE_MAILS_PER_HOUR: ${calmHour} codes an hour need no puzzle`;
}

const HOUR = 3600;
/** How long a puzzle may be solved, and its solution be remembered. */
export const PUZZLE_SECONDS = 600;

/** Of what is kept for known devices, one contact takes an eighth at most, and never more than strangers may send it. */
const SHARE = 8;
const MOST_OF_ONE = LIMITS.code_by_contact.points;

/** The brakes as limits, which all processes share. Strangers and known devices have ceilings of their own, equally high. */
export function brakeLimits(brakes: Brakes): Record<string, Limit> {
  const { textsPerHour, textsPerHourTo, mailsPerHour, calmCodesPerMinute } = brakes;
  const hourly = (points: number): Limit => ({ points, seconds: HOUR, by: 'value' });
  const share = (...ceilings: number[]): Limit =>
    hourly(Math.max(1, Math.min(MOST_OF_ONE, Math.floor(Math.min(...ceilings) / SHARE))));
  const countries = Object.entries({ '*': textsPerHour, ...textsPerHourTo }).flatMap(([prefix, points]) => {
    const name = nameOfPrefix(prefix);
    return [
      [name, hourly(points)],
      [nameOfKnown(name), hourly(points)],
      [nameOfShare(name), share(points, textsPerHour)],
    ] as const;
  });
  return {
    texts_in_all: hourly(textsPerHour),
    texts_known: hourly(textsPerHour),
    mails_in_all: hourly(mailsPerHour),
    mails_known: hourly(mailsPerHour),
    [nameOfShare('mails')]: share(mailsPerHour),
    ...(Object.fromEntries(countries) as Record<string, Limit>),
    codes_calm: { points: calmCodesPerMinute, seconds: 60, by: 'value' },
    puzzle_once: { points: 1, seconds: 2 * PUZZLE_SECONDS, by: 'value' },
    // Stops nothing, so that it can be read what texts have cost.
    texts_a_day: { points: 1e9, seconds: 24 * HOUR, by: 'value' },
    spending_told: { points: 1, seconds: HOUR, by: 'value' },
  };
}

/** @param prefix a country calling code, or `*` */
export function nameOfPrefix(prefix: string): string {
  return prefix === '*' ? 'texts_to_any' : `texts_to_${prefix}`;
}

export function nameOfKnown(ceiling: string): string {
  return `${ceiling}_known`;
}

export function nameOfShare(ceiling: string): string {
  return `${ceiling}_of_one`;
}

/** Texts in a day after which somebody is told what they cost. */
export function alarmTexts({ alarmCentsPerDay, textCostCents }: Brakes): number {
  return Math.max(1, Math.floor(alarmCentsPerDay / textCostCents));
}
