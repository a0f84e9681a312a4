import type { Field } from '@lingshi/domain/form/form.types.ts';
import { shownFields } from '@lingshi/domain/form/visible.ts';
import { Suspense, type ReactNode } from 'react';
import { Spinner } from '../kit/progress.tsx';
import { FieldAdvice } from './field-advice.tsx';
import type { Asides, Extra, FormWork, Widget } from './form-work.ts';
import { WIDGETS } from './widgets.tsx';
import './form.css';

type PageFieldsProps = { work: FormWork; asides: Asides };

/** The visible fields of a page in the order of its definition, each with the widget of its kind. */
export function PageFields({ work, asides }: PageFieldsProps) {
  const inside = (fields: readonly Field[], prefix: string): ReactNode =>
    fields.map((field) => (
      <OneField
        key={field.id}
        field={field}
        path={prefix === '' ? field.id : `${prefix}.${field.id}`}
        work={work}
        asides={asides}
        inside={inside}
      />
    ));
  return inside(shownFields(work.seen, work.page.fields, work.page.id), '');
}

type OneFieldProps = PageFieldsProps & {
  field: Field;
  path: string;
  inside: (fields: readonly Field[], prefix: string) => ReactNode;
};

function OneField({ field, path, work, asides, inside }: OneFieldProps) {
  if (!work.isOpen(path)) return null;
  const Aside = field.aside === undefined ? undefined : asides[field.aside];
  const show = (extra: Extra) => (
    <Shown field={field} path={path} work={work} extra={extra} inside={inside} />
  );
  return Aside ? (
    <Aside work={work} field={field} path={path}>
      {show}
    </Aside>
  ) : (
    show({})
  );
}

/** Fields that show themselves what is wrong inside them. */
const OWN_ADVICE: readonly Field['kind'][] = [
  'signature',
  'group',
  'list',
  'address',
  'questions',
  'consents',
];

function Shown({ field, path, work, extra, inside }: Omit<OneFieldProps, 'asides'> & { extra: Extra }) {
  const Of = WIDGETS[field.kind] as Widget;
  const widget = <Of field={field} path={path} work={work} extra={extra} inside={inside} />;
  const advised = (
    <div className="form-field">
      {widget}
      <FieldAdvice work={work} path={path} />
    </div>
  );
  return (
    <Suspense fallback={<Spinner />}>
      {OWN_ADVICE.includes(field.kind) ? widget : advised}
      {extra.below}
    </Suspense>
  );
}
