import { join } from 'node:path';

/** Where a program is built to: tests build one of their own beside the one that is shipped. */
export function outDirOf(program: 'applicant' | 'console'): string {
  return join(process.env.LINGSHI_WEB_FOLDER ?? join(import.meta.dirname, 'dist'), program);
}

/** Forms of services that no program lists, in place of the shipped ones: for tests. */
export const otherForms =
  process.env.LINGSHI_WEB_FORMS === undefined
    ? []
    : [{ find: '@lingshi/services/generated/forms.ts', replacement: process.env.LINGSHI_WEB_FORMS }];
