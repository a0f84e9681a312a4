import { useQueueWords } from './queue.words.ts';

const SERVICES = ['passport', 'travel_document', 'emergency_travel_document'] as const;
const KINDS = ['renew', 'replace_lost', 'replace_damaged', 'first', 'endorse', 'replace', 'issue'] as const;

/** A service by name. */
export function useServiceName(): (service: string) => string {
  const t = useQueueWords();
  return (service) => {
    const known = SERVICES.find((one) => one === service);
    return known ? t(`queue.service.${known}`) : service;
  };
}

/** A service and its kind by name; one that the rules gained later shows its own identifier. */
export function useServiceWords(): (service: string, kind: string) => string {
  const t = useQueueWords();
  const serviceName = useServiceName();
  return (service, kind) => {
    const knownKind = KINDS.find((one) => one === kind);
    return `${serviceName(service)} · ${knownKind ? t(`queue.kind.${knownKind}`) : kind}`;
  };
}
