import Check from 'lucide-react/icons/check';
import X from 'lucide-react/icons/x';
import { Icon } from '../../kit/icon.tsx';
import type { Desk } from '../desk/desk.read.ts';
import { usePageTableWords } from './page-table.words.ts';

type Checks = NonNullable<Desk['dataPage']>['checks'];

/** The verdict of every check digit of the zone. */
export function CheckDigits({ checks }: { checks: Checks }) {
  const t = usePageTableWords();
  return (
    <div className="c-check-digits">
      <strong>{t('page_table.checks')}</strong>
      <ul role="list">
        {checks.map(({ name, ok }) => (
          <li key={name} className={ok ? 'c-good' : 'c-bad'}>
            <Icon of={ok ? Check : X} />
            {t(`page_table.check.${name}`)} · {t(ok ? 'page_table.right' : 'page_table.wrong')}
          </li>
        ))}
      </ul>
    </div>
  );
}
