/** What the rules ask at the end of every form: the demo's people answer, sign and agree. */
export type FormTexts = {
  declaration: {
    version: string;
    questions: { id: string; kind: string; when: object | null; required: boolean }[];
  } | null;
  consents: { id: string; version: string; group?: string | undefined }[];
};
