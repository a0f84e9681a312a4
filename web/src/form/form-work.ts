import type { Answer } from '@lingshi/domain/form/answer-path.ts';
import type { Complaint, Note } from '@lingshi/domain/form/check.types.ts';
import type { Field, FieldKind, FieldOf, Option, Page } from '@lingshi/domain/form/form.types.ts';
import type { VisibleForm } from '@lingshi/domain/form/visible.ts';
import type { ComponentType, LazyExoticComponent, ReactNode } from 'react';
import type { FormTexts } from './form-facts.ts';

/** One page being written, as its fields see it. A path names a field: `father.name`. */
export type FormWork = {
  page: Page;
  /** The form with what is shown: what was written, else what is known and not confirmed yet. */
  seen: VisibleForm;
  /** The same of this page. */
  answer: Answer;
  texts: FormTexts | undefined;
  /** The account holder is the applicant. */
  forOneself: boolean;
  value: (path: string) => unknown;
  put: (path: string, value: unknown) => void;
  /** The person has left the field: from now on it is told what does not hold. */
  leave: (path: string) => void;
  label: (path: string) => string;
  error: (path: string) => string | undefined;
  complaint: (path: string) => Complaint | undefined;
  notes: (path: string) => readonly Note[];
  /** Whether the field may be changed: all of a draft, of a supplement what was asked and what hangs on it. */
  isOpen: (path: string) => boolean;
};

/** What a screen adds to a field beyond its definition: the price beside the question, which post comes first. */
export type Extra = {
  hint?: ReactNode;
  /** The options in another order, or with more to say; `value` as the field keeps it. */
  options?: (options: readonly Offered[]) => readonly Offered[];
  below?: ReactNode;
};
export type Offered = { value: Option['value']; label: ReactNode; hint?: ReactNode };

/** A screen's own part of a field, found by the name that the definition gives (`aside`). */
export type Aside = ComponentType<{
  work: FormWork;
  field: Field;
  path: string;
  children: (extra: Extra) => ReactNode;
}>;
export type Asides = Readonly<Record<string, Aside>>;

export type WidgetProps<K extends FieldKind = FieldKind> = {
  field: FieldOf<K>;
  path: string;
  work: FormWork;
  extra: Extra;
  /** Fields inside this one. @param prefix the path they stand at */
  inside: (fields: readonly Field[], prefix: string) => ReactNode;
};
export type Widget<K extends FieldKind = FieldKind> =
  | ComponentType<WidgetProps<K>>
  | LazyExoticComponent<ComponentType<WidgetProps<K>>>;
