import type { Policy } from './policy.resolve.ts';
import { PRINTED } from './rule.limits.ts';

type Limited = keyof Omit<typeof PRINTED, 'characters'>;

/**
 * What keeps the papers of a case from being printed or its fee from being counted; empty = nothing does. Several rows
 * make one list, so no row alone can be refused for it.
 */
export function unprintable(policy: Policy): string[] {
  return [...tooLong(policy), ...tooFew(policy), ...uncountable(policy)];
}

function tooLong({ fees, materials, stages, declaration, consents }: Policy): string[] {
  const lengths: Partial<Record<Limited, number>> = {
    feeLines: fees.length,
    packing: materials.filter(({ by }) => by === 'mail').length,
    stages: stages.length,
    questions: declaration?.questions.length ?? 0,
    consents: consents.length,
  };
  return Object.entries(lengths).flatMap(([what, count]) => {
    const most = PRINTED[what as Limited];
    return count > most ? [`${count} ${what}, and a paper holds ${most}`] : [];
  });
}

/** Papers that go by mail come back by mail: the kit names a way for both. */
function tooFew({ path, mail, materials, declaration, stages }: Policy): string[] {
  const envelope = mail.find(({ item }) => item === 'return_envelope');
  const mailed = path?.steps.includes('mailIn') === true;
  return [
    ...(mailed && (envelope?.services.length ?? 0) === 0 ? ['no mail return_envelope with a service'] : []),
    ...(mailed && !materials.some(({ by, when }) => by === 'mail' && when === undefined)
      ? ['nothing that every case mails']
      : []),
    ...(declaration?.questions.every(({ when }) => when !== null) === true
      ? ['no question that everybody is asked']
      : []),
    ...(stages.length > 0 && stages.every(({ when }) => when !== undefined)
      ? ['no stage that every case goes through']
      : []),
  ];
}

function uncountable({ fees }: Policy): string[] {
  const currencies = new Set(fees.map(({ amount }) => amount.currency));
  return currencies.size > 1 ? [`fees in ${[...currencies].join(' and ')} do not add up`] : [];
}
