/** Forms of services that no program lists, in place of the shipped ones: for tests. */
export const otherForms =
  process.env['LINGSHI_WEB_FORMS'] === undefined
    ? []
    : [{ find: '@lingshi/services/generated/forms.ts', replacement: process.env['LINGSHI_WEB_FORMS'] }];
