import FileQuestionMark from 'lucide-react/icons/file-question-mark';
import { LinkButton } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Spinner } from '../../kit/progress.tsx';
import { hasCode } from '../client.ts';
import { ErrorNotice } from '../error-notice.tsx';
import { useErrorWords } from '../error-words.ts';
import { useShellWords } from '../shell/shell.words.ts';

type OrderFailedProps = { error: unknown; onRetry: () => void };

/** While an order is on its way, or why it is not coming: one of another post looks like none at all. */
export function OrderFailed({ error, onRetry }: OrderFailedProps) {
  const t = useShellWords();
  const say = useErrorWords();
  if (hasCode(error, 'order.not_found'))
    return (
      <div className="c-page">
        <EmptyState
          icon={FileQuestionMark}
          title={say(error)}
          act={
            <LinkButton kind="primary" to="/">
              {t('shell.missing_act')}
            </LinkButton>
          }
        />
      </div>
    );
  return (
    <div className="c-page">{error ? <ErrorNotice error={error} onRetry={onRetry} /> : <Spinner />}</div>
  );
}
