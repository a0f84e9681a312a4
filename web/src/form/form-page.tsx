import { ErrorSummary } from '../kit/error-summary.tsx';
import { useLocale } from '../kit/locale.ts';
import { listed } from '../kit/listed.ts';
import { useFieldWords } from './field.words.ts';
import type { Asides } from './form-work.ts';
import { PageFields } from './page-fields.tsx';
import type { PageWork } from './use-form-work.ts';

/** What is wrong on a page, in the order of the page. */
export function PageErrors({ work }: { work: PageWork }) {
  return <ErrorSummary errors={work.errors} attempt={work.attempt} />;
}

/** A page from its definition; what a change has cleared is said aloud. */
export function FormPage({ work, asides }: { work: PageWork; asides: Asides }) {
  return (
    <>
      <PageFields work={work} asides={asides} />
      <Cleared names={work.cleared} />
    </>
  );
}

function Cleared({ names }: { names: readonly string[] }) {
  const t = useFieldWords();
  const locale = useLocale();
  // It stands there before it has anything to say: only a change inside it is read out.
  return (
    <p className="form-cleared" role="status">
      {names.length > 0 && t('cleared', { names: listed(names, locale) })}
    </p>
  );
}
