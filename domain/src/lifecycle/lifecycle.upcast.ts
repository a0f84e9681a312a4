import type { Money } from '../shared/money.ts';
import type { OrderEvent } from './lifecycle.event.ts';
import type { Instrument, PaperProblem, Papers } from '../mail/mail.types.ts';

/** Sums were kept as bare cents while every post was in the United States; nothing else may rest on this. */
const CURRENCY_OF_BARE_CENTS = 'USD';

/** An event in the shape of today; stored events are never rewritten. */
export function upcastEvent(event: OrderEvent): OrderEvent {
  switch (event.type) {
    case 'submitted':
    case 'supplementAnswered': {
      const { feeCents, annotations, ...rest } = event;
      return {
        ...rest,
        ...(feeCents !== undefined && { fee: withCurrency(feeCents) }),
        ...(annotations !== undefined && { endorsements: annotations }),
      };
    }
    case 'papersRecorded': {
      const { instrument, problems } = event;
      return { ...event, instrument: upcastInstrument(instrument), problems: problems.map(upcastProblem) };
    }
    default:
      return event;
  }
}

export function upcastPapers(papers: Papers | null): Papers | null {
  if (papers === null) return null;
  const { instrument, problems } = papers;
  return { ...papers, instrument: upcastInstrument(instrument), problems: problems.map(upcastProblem) };
}

function upcastInstrument(stored: Instrument | null): Instrument | null {
  if (stored === null || !('amountCents' in stored)) return stored;
  const { amountCents, ...rest } = stored as Instrument & { amountCents: number };
  return { ...rest, amount: withCurrency(amountCents) };
}

const SUMS = { amountCents: 'amount', expectedCents: 'expected', receivedCents: 'received' } as const;

/** The values that a problem shows. */
function upcastProblem({ code, detail }: PaperProblem): PaperProblem {
  if (detail === undefined) return { code };
  const values = Object.entries(detail).map(([name, value]) =>
    name in SUMS && typeof value === 'number'
      ? [SUMS[name as keyof typeof SUMS], withCurrency(value)]
      : [name, value],
  );
  return { code, detail: Object.fromEntries(values) as Record<string, unknown> };
}

export function withCurrency(cents: number): Money {
  return { currency: CURRENCY_OF_BARE_CENTS, cents };
}
