import { randomUUID } from 'node:crypto';
import type { RegistryResult } from '@lingshi/domain/identity/registry-answer.ts';
import type { Sex } from '@lingshi/domain/identity/resident-id.ts';
import type { RegistryParts } from './registry.parts.ts';
import type { RegistryQuestion } from './registry.types.ts';

export type AskedPerson = {
  name: string;
  birthDay: string;
  sex: Sex;
  documents: readonly RegistryQuestion['document'][];
};

/**
 * Asks the registry, if there is one, about a person by the first of their documents it knows, in the order of the
 * rules. Nothing of the person is logged.
 * @param mayAsk whether it may be asked about that number once more: a failure like any other where it may not
 * @returns null when there was nothing to ask
 */
export async function askAbout(
  { registry, rules, log }: Pick<RegistryParts, 'registry' | 'rules' | 'log'>,
  { name, birthDay, sex, documents }: AskedPerson,
  mayAsk: (document: RegistryQuestion['document']) => Promise<boolean>,
): Promise<{ question: RegistryQuestion; result: RegistryResult } | null> {
  const kinds = rules.book.identityDocuments.filter((one) => one.inForce && one.registry);
  const document = kinds.flatMap(({ kind }) => documents.find((one) => one.kind === kind) ?? [])[0];
  if (registry === null || document === undefined) return null;
  const question = { requestId: randomUUID(), document, name, birthDay, sex };
  const result: RegistryResult = (await mayAsk(document))
    ? await registry.ask(question)
    : { answered: false, failure: 'asked_too_often' };
  const outcome = result.answered ? result.verdict : result.failure;
  log.info({ registry: question.requestId, outcome }, 'a registry was asked');
  return { question, result };
}
