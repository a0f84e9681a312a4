import CircleCheck from 'lucide-react/icons/circle-check';
import { useEffect, useRef } from 'react';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icon.tsx';
import { Notice } from '../../kit/notice.tsx';
import { useErrorWords } from '../error-words.ts';
import type { OrderPage } from '../form/form-read.ts';
import type { OpenForm } from '../form/open-form.tsx';
import { usePageWords } from './data-page.words.ts';
import { LineList, useLineWords, type LineWords } from './line-list.tsx';
import { useReadValues, type PageLine } from './page-read.ts';

type LinesProps = { open: OpenForm; lines: readonly PageLine[] };

/** Typed and read: first what differs, then what can be filled in. A value is taken by a tap, never by itself. */
export function PageLines({ open, lines }: LinesProps) {
  const { order } = open;
  const t = usePageWords();
  const use = useReadValues(order.id);
  const words = useLineWords(open);
  const differing = lines.filter(({ agrees }) => agrees === false);
  const empty = lines.filter((line) => line.agrees === null && line.read !== '' && mayChange(order, line));
  const busy = (line: PageLine | undefined) => use.isPending && use.variables[0] === line;
  return (
    <>
      {use.isSuccess && <Used key={use.submittedAt} />}
      {differing.length > 0 && (
        <ul className="page-lines" role="list">
          {differing.map((line) => (
            <Pair
              key={line.target}
              line={line}
              words={words}
              busy={busy(line)}
              onUse={mayChange(order, line) ? () => use.mutate([line]) : undefined}
            />
          ))}
        </ul>
      )}
      <LineList title={t('page.empty_list', { count: empty.length })} lines={empty} words={words}>
        <Button wide busy={busy(empty[0])} onClick={() => use.mutate(empty)}>
          {t('page.fill')}
        </Button>
      </LineList>
      {use.error && <NotUsed error={use.error} />}
      <LineList
        title={t('page.same_list', { count: lines.filter(isSame).length })}
        lines={lines.filter(isSame)}
        words={words}
        good
      />
      {differing.length > 0 && <p className="k-quiet">{t('page.yours_stays')}</p>}
    </>
  );
}

function isSame({ agrees }: PageLine): boolean {
  return agrees === true;
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

function NotUsed({ error }: { error: Error }) {
  const say = useErrorWords();
  return (
    <Notice tone="vermilion" live="alert">
      {say(error)}
    </Notice>
  );
}

type PairProps = { line: PageLine; words: LineWords; busy: boolean; onUse: (() => void) | undefined };

function Pair({ line, words: { labelOf, show }, busy, onUse }: PairProps) {
  const t = usePageWords();
  const { typed, read } = line;
  return (
    <li className="page-line">
      <h3>{labelOf(line)}</h3>
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
        <Button busy={busy} onClick={onUse} aria-label={t('page.use_named', { field: labelOf(line) })}>
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
