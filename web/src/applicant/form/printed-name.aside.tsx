import { saidFact } from '../../form/form-facts.ts';
import type { Aside } from '../../form/form-work.ts';
import { printedName } from '../account/printed-name.ts';
import { usePageWords } from './form.words.ts';

/** The name letter by letter as the book will have it, while it is being written. */
export const PrintedName: Aside = function PrintedName({ work, children }) {
  const t = usePageWords();
  const { form, answers } = work.seen;
  const name = printedName({
    surnamePinyin: saidFact(form, answers, 'surnamePinyin'),
    givenPinyin: saidFact(form, answers, 'givenPinyin'),
  });
  if (name === '') return children({});
  const printed = (
    <p className="form-printed" role="status">
      <span>{t('form.printed')}</span>
      <strong>{name}</strong>
    </p>
  );
  return children({ below: printed });
};
