import type { Answers } from '../form/answer-path.ts';
import type { FormDef } from '../form/form.types.ts';
import type { Subject } from './order.subject.ts';

/** What a service is beside its rules: its forms, and what an order of it says about the person. */
export type ServiceDef = {
  id: string;
  /** Every version that orders were sent with; drafts are written in the last. */
  forms: readonly FormDef[];
  /** The person as they will be printed, from a form that lacks nothing. */
  subject(answers: Answers): Subject;
};
