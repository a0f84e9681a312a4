import type { Answers } from '../form/answer-path.ts';
import type { FormDef } from '../form/form.types.ts';
import type { AddressDraft } from '../identity/address.ts';
import type { PageValue } from '../identity/mrz.compare.ts';
import type { CaseFacts } from '../policy/fact.ts';
import type { NoForm } from '../policy/served.types.ts';
import type { CasePerson } from './case-person.ts';

/**
 * @property only for whom the form is made; others are told so, with these words
 * @property known what is so in every case of the kind, for the rows of `routes`
 */
export type BuiltKind = { id: string; only?: NoForm; known?: CaseFacts };

/** What a service is beside its rules: its forms, and what the answers to them say to the rest of the platform. */
export type ServiceDef = {
  id: string;
  /** The kinds its forms are made for; absent = every kind the rules name. What is not named is shown closed. */
  kinds?: readonly BuiltKind[];
  /**
   * What becomes of a case that a row of `routes` leads elsewhere. `refuse`: it is not filed here. `advise`: that is
   * told, to the officer too, who decides. `at`: the field, as `page.field`, that asks how it stands.
   */
  routes?: { effect: 'refuse' | 'advise'; at: string };
  /** Every version that orders were sent with; drafts are written in the last. */
  forms: readonly FormDef[];
  /** The person the order is for; null while the answers do not say who it is. */
  person(answers: Answers): CasePerson | null;
  /** Which fields, as `page.field`, ask what the data page of the document says too; of several the one that is asked. */
  dataPage?: { readonly [V in PageValue]?: string | readonly string[] };
  /** Which field, as `page.field`, holds the number of a document that the order declares lost. */
  lostNumber?: string;
  /** Pages that say the same of everybody in a family: what they say, and the page on which this service asks it. */
  shared?: Readonly<Record<string, string>>;
  /** Which groups, as `page.field`, name the guardians by `name` and `birthDay`: who files, and the other who signs. */
  guardians?: { filer: string; other: string };
  /** Which field, as `page.field`, says how the other one signs (`code`, `paper`), and the slot of the signed sheet. */
  signing?: { at: string; paper: string };
  /** Who receives what is mailed back, and where; null where they do not say, and where nothing is mailed. */
  parcel?(answers: Answers): { recipient: string; address: AddressDraft } | null;
};
