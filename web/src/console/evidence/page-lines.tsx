import CircleCheck from 'lucide-react/icons/circle-check';
import CircleHelp from 'lucide-react/icons/circle-question-mark';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { Icon } from '../../kit/icon.tsx';
import type { Desk } from '../desk/desk.read.ts';
import { useValueWords } from '../../form/read-form.ts';
import { findNamed, useDeskForm, useTargetNames } from '../desk/desk-form.ts';
import { usePageTableWords } from './page-table.words.ts';

type PageLine = NonNullable<Desk['dataPage']>['lines'][number];
type PageLinesProps = {
  lines: readonly PageLine[];
  /** What was read with a failing check digit is no witness: nothing is called different then. */
  valid: boolean;
};

/** Typed and read side by side, letter under letter. */
export function PageLines({ lines, valid }: PageLinesProps) {
  const t = usePageTableWords();
  const { field } = useTargetNames();
  return (
    <table className="c-page-lines">
      <caption className="k-hidden">{t('page_table.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('page_table.field')}</th>
          <th scope="col">{t('page_table.typed')}</th>
          <th scope="col">{t('page_table.read')}</th>
          <th scope="col">{t('page_table.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.target} className={line.agrees === false && valid ? 'c-page-differs' : undefined}>
            <th scope="row">{field(line.target)}</th>
            <td>
              <Value target={line.target} text={line.typed} />
            </td>
            <td>
              <Value target={line.target} text={line.read} />
            </td>
            <td>
              <Verdict agrees={valid ? line.agrees : null} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ target, text }: { target: string; text: string }) {
  const t = usePageTableWords();
  const form = useDeskForm();
  const valueOf = useValueWords();
  if (text === '') return <span className="k-quiet">{t('page_table.empty')}</span>;
  const field = findNamed(form, target)?.field;
  if (field?.kind === 'choice') return <>{valueOf(field, text)}</>;
  return <span className="c-spelled">{text}</span>;
}

function Verdict({ agrees }: { agrees: boolean | null }) {
  const t = usePageTableWords();
  if (agrees === null)
    return (
      <span className="c-tag c-tag-slate">
        <Icon of={CircleHelp} />
        {t('page_table.open')}
      </span>
    );
  return (
    <span className={`c-tag c-tag-${agrees ? 'jade' : 'amber'}`}>
      <Icon of={agrees ? CircleCheck : TriangleAlert} />
      {t(agrees ? 'page_table.same' : 'page_table.other')}
    </span>
  );
}
