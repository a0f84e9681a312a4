import { PRINTED } from '@lingshi/domain/policy/rule.limits.ts';
import { z } from 'zod';
import type { PdfSetter } from '../platform/pdf/pdf.job.ts';
import { DECLARATION_WORDS } from './declaration.words.ts';
import { birthInWords, instantInWords, printedLine, printedText } from './printed-text.ts';
import { renderSheet, sheetInput } from './sheet.document.ts';
import type { RenderedDocument } from './sheet.document.ts';
import { drawSignature, signatureInput } from './signature.drawing.ts';

export const declarationInput = sheetInput.extend({
  service: printedText,
  kind: printedText,
  post: printedText,
  person: z.object({
    name: printedLine,
    /** Surname and given name as they will be printed. */
    pinyin: printedLine,
    birthDay: z.iso.date(),
    documentNumber: printedLine.nullable(),
  }),
  /** Only the questions that were asked, each with the answer given; true and false become yes and no. */
  questionSet: z.object({
    version: printedLine,
    items: z
      .array(z.object({ question: printedText, answer: z.union([z.boolean(), printedText]) }))
      .min(1)
      .max(PRINTED.questions),
  }),
  /** The versions of the texts that were on the screen. */
  consents: z.array(z.object({ title: printedText, version: printedLine })).max(PRINTED.consents),
  signature: signatureInput,
  /** Null: a guardian whose name the platform does not know. */
  signer: z.object({ name: printedLine.nullable(), as: z.enum(['applicant', 'guardian']) }),
  signedAt: z.iso.datetime({ offset: true }),
  /** Guardians who signed the same answers later, each from an account of their own. */
  others: z
    .array(
      z.object({
        name: printedLine,
        signature: signatureInput,
        signedAt: z.iso.datetime({ offset: true }),
      }),
    )
    .max(9)
    .default([]),
});
export type DeclarationInput = z.input<typeof declarationInput>;

/**
 * The declaration of nationality status with answers and hand signature. The question set is ours and the
 * sheet says so: no official wording is known (notice 二(一)1 only names the paper).
 * Throws ZodError on a wrong shape; rejects with the pool's PdfError.
 */
export async function renderDeclaration(pool: PdfSetter, input: DeclarationInput): Promise<RenderedDocument> {
  const { service, kind, post, ...declaration } = declarationInput.parse(input);
  const { person, questionSet, consents, signature, signer, signedAt, others, zone } = declaration;
  const { yes, no } = DECLARATION_WORDS;
  const items = questionSet.items.map(({ question, answer }) => ({
    question,
    answer: typeof answer === 'boolean' ? (answer ? yes : no) : answer,
  }));
  return renderSheet(pool, declaration, {
    template: 'declaration.typ',
    title: DECLARATION_WORDS.title,
    words: DECLARATION_WORDS,
    pictures: {
      signature: drawSignature(signature),
      ...Object.fromEntries(others.map((one, at) => [`other${at}`, drawSignature(one.signature)])),
    },
    fields: {
      service,
      kind,
      post,
      person: { ...person, birth: birthInWords(person.birthDay) },
      questionSet: { version: questionSet.version, items },
      consents,
      signer,
      signed: instantInWords(signedAt, zone),
      others: others.map((one) => ({ name: one.name, signed: instantInWords(one.signedAt, zone) })),
    },
  });
}
