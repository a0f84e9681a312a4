import Coffee from 'lucide-react/icons/coffee';
import Compass from 'lucide-react/icons/compass';
import { LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { useShellWords } from './shell.words.ts';

/** For who has no orders to handle: the page says whom to ask. */
export function NoOrdersPage() {
  const t = useShellWords();
  return (
    <div className="c-page">
      <EmptyState icon={Coffee} title={t('shell.no_desk_title')}>
        {t('shell.no_desk_text')}
      </EmptyState>
    </div>
  );
}

export function MissingPage() {
  const t = useShellWords();
  return (
    <div className="c-page">
      <EmptyState
        icon={Compass}
        title={t('shell.missing_title')}
        act={
          <LinkButton kind="primary" to="/">
            {t('shell.missing_act')}
          </LinkButton>
        }
      >
        {t('shell.missing_text')}
      </EmptyState>
    </div>
  );
}
