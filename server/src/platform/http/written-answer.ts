import type { FastifyReply } from 'fastify';
import type { z } from 'zod';

/** An answer that PostgreSQL wrote as JSON: it leaves as it came, unread. For lists, where reading is most of the work. */
export type WrittenAnswer = { readonly writtenJson: string };

export function isWritten(result: unknown): result is WrittenAnswer {
  return typeof result === 'object' && result !== null && 'writtenJson' in result;
}

/**
 * Nothing takes out what the schema does not list, so the statement must select just that.
 * @param schema given in tests: a text that says more, less or something else than the contract fails there
 */
export function sendWritten(
  reply: FastifyReply,
  { writtenJson }: WrittenAnswer,
  schema: z.ZodType | null,
): FastifyReply {
  if (schema) assertContract(schema, JSON.parse(writtenJson));
  return reply.type('application/json; charset=utf-8').send(Buffer.from(writtenJson));
}

function assertContract(schema: z.ZodType, answer: unknown): void {
  const kept = JSON.stringify(schema.parse(answer));
  if (kept.length !== JSON.stringify(answer).length)
    throw new Error('The written answer has fields the contract does not list.');
}
