import CircleCheck from 'lucide-react/icons/circle-check';
import { useEffect, useRef } from 'react';
import { Button } from '../../kit/button.tsx';
import { formatDocumentDay } from '../../kit/format.ts';
import { Icon } from '../../kit/icon.tsx';
import { useLocale } from '../../kit/locale.ts';
import { Notice } from '../../kit/notice.tsx';
import { useErrorWords } from '../error-words.ts';
import { labelKey, useFieldWords } from '../form/field.words.ts';
import type { OrderPage } from '../form/form-read.ts';
import { usePageWords } from './data-page.words.ts';
import { useReadValue, type PageLine } from './page-read.ts';

type LinesProps = { order: OrderPage; lines: readonly PageLine[] };

/** Typed and read, one pair a field: first what differs. A value is taken by a tap, never by itself. */
export function PageLines({ order, lines }: LinesProps) {
  const t = usePageWords();
  const say = useErrorWords();
  const use = useReadValue(order.id);
  const open = lines.filter(({ read, agrees }) => agrees === false || (agrees === null && read !== ''));
  return (
    <>
      {use.isSuccess && <Used key={use.submittedAt} />}
      {open.length > 0 && (
        <ul className="page-lines" role="list">
          {open.map((line) => (
            <Pair
              key={line.target}
              line={line}
              busy={use.isPending && use.variables.target === line.target}
              onUse={mayChange(order, line) ? () => use.mutate(line) : undefined}
            />
          ))}
        </ul>
      )}
      {use.error && (
        <Notice tone="vermilion" live="alert">
          {say(use.error)}
        </Notice>
      )}
      <Same lines={lines.filter(({ agrees }) => agrees === true)} />
      {open.length > 0 && <p className="k-quiet">{t('page.yours_stays')}</p>}
    </>
  );
}

/** The button that was pressed is gone with its line: the focus goes on to what came of it. */
function Used() {
  const t = usePageWords();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <p className="page-same" role="status" tabIndex={-1} ref={said}>
      <Icon of={CircleCheck} />
      {t('page.used')}
    </p>
  );
}

function Same({ lines }: { lines: readonly PageLine[] }) {
  const t = usePageWords();
  const label = useLabel();
  const show = useShown();
  if (lines.length === 0) return null;
  return (
    <section className="page-agreeing">
      <h3>{t('page.same_list', { count: lines.length })}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.target}>
            <dt>{label(line)}</dt>
            <dd>{show(line, line.read)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type PairProps = { line: PageLine; busy: boolean; onUse: (() => void) | undefined };

function Pair({ line, busy, onUse }: PairProps) {
  const t = usePageWords();
  const label = useLabel()(line);
  const show = useShown();
  const { typed, read } = line;
  return (
    <li className={line.agrees === false ? 'page-line page-line-differs' : 'page-line'}>
      <h3>{label}</h3>
      <dl>
        <div>
          <dt>{t('page.typed')}</dt>
          <dd>{typed === '' ? t('page.empty') : show(line, typed)}</dd>
        </div>
        <div>
          <dt>{t('page.read')}</dt>
          <dd>{read === '' ? t('page.nothing_read') : show(line, read)}</dd>
        </div>
      </dl>
      {read !== '' && onUse && (
        <Button busy={busy} onClick={onUse} aria-label={t('page.use_named', { field: label })}>
          {t('page.use')}
        </Button>
      )}
    </li>
  );
}

/** A supplement unlocks only what was asked. */
function mayChange({ status, supplement }: OrderPage, { target }: PageLine): boolean {
  return status === 'draft' || supplement?.targets.includes(target) === true;
}

function useLabel(): (line: PageLine) => string {
  const f = useFieldWords();
  return ({ target }) => {
    const [topic = '', field = ''] = target.split('.');
    return f(labelKey(topic, field));
  };
}

function useShown(): (line: PageLine, value: string) => string {
  const f = useFieldWords();
  const locale = useLocale();
  return ({ target }, value) => {
    if (target.endsWith('Day') && /^\d{4}-/.test(value)) return formatDocumentDay(value, locale);
    if (target !== 'person.sex') return value;
    return value === 'F' ? f('person.sex.F') : f('person.sex.M');
  };
}
