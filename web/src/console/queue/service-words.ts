import { useQueueWords } from './queue.words.ts';

const SERVICES = ['passport', 'travel_document', 'emergency_travel_document'] as const;
const KINDS = ['renew', 'replace_lost', 'replace_damaged', 'first', 'endorse'] as const;

/** A service and its kind by name; one that the rules gained later shows its own identifier. */
export function useServiceWords(): (service: string, kind: string) => string {
  const t = useQueueWords();
  return (service, kind) => {
    const known = SERVICES.find((one) => one === service);
    const knownKind = KINDS.find((one) => one === kind);
    const words = known ? t(`queue.service.${known}`) : service;
    return `${words} · ${knownKind ? t(`queue.kind.${knownKind}`) : kind}`;
  };
}
