import { Button } from '../../kit/button.tsx';
import { formatDocumentDay } from '../../kit/format.ts';
import { useLocale } from '../../kit/locale.ts';
import { Notice } from '../../kit/notice.tsx';
import { useErrorWords } from '../error-words.ts';
import { labelKey, useFieldWords } from '../form/field.words.ts';
import { usePageWords } from './data-page.words.ts';
import { useReadValue, type PageLine } from './page-read.ts';

/** Typed and read, one pair a field; a value is taken by a tap, never by itself. */
export function PageLines({ orderId, lines }: { orderId: string; lines: readonly PageLine[] }) {
  const t = usePageWords();
  const say = useErrorWords();
  const use = useReadValue(orderId);
  return (
    <>
      <ul className="page-lines" role="list">
        {lines
          .filter(({ read, agrees }) => read !== '' || agrees === false)
          .map((line) => (
            <Pair
              key={line.target}
              line={line}
              busy={use.isPending && use.variables.target === line.target}
              onUse={() => use.mutate(line)}
            />
          ))}
      </ul>
      {use.error && (
        <Notice tone="vermilion" live="alert">
          {say(use.error)}
        </Notice>
      )}
      {use.isSuccess && <p role="status">{t('page.used')}</p>}
    </>
  );
}

function Pair({ line, busy, onUse }: { line: PageLine; busy: boolean; onUse: () => void }) {
  const t = usePageWords();
  const f = useFieldWords();
  const show = useShown(line.target);
  const [topic = '', field = ''] = line.target.split('.');
  const label = f(labelKey(topic, field));
  return (
    <li className={line.agrees === false ? 'page-line page-line-differs' : 'page-line'}>
      <h3>{label}</h3>
      <dl>
        <div>
          <dt>{t('page.typed')}</dt>
          <dd>{line.typed === '' ? t('page.empty') : show(line.typed)}</dd>
        </div>
        <div>
          <dt>{t('page.read')}</dt>
          <dd>{line.read === '' ? '—' : show(line.read)}</dd>
        </div>
      </dl>
      {line.agrees === true ? (
        <p className="page-same">{t('page.same')}</p>
      ) : (
        line.read !== '' && (
          <Button busy={busy} onClick={onUse} aria-label={t('page.use_named', { field: label })}>
            {t('page.use')}
          </Button>
        )
      )}
    </li>
  );
}

function useShown(target: PageLine['target']): (value: string) => string {
  const f = useFieldWords();
  const locale = useLocale();
  return (value) => {
    if (target.endsWith('Day') && /^\d{4}-/.test(value)) return formatDocumentDay(value, locale);
    if (target !== 'person.sex') return value;
    return value === 'F' ? f('person.sex.F') : f('person.sex.M');
  };
}
