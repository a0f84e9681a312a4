import { Component, type ReactNode } from 'react';
import { Button } from '../../kit/button.tsx';
import { Notice } from '../../kit/notice.tsx';
import { useShellWords } from './shell.words.ts';

type Props = { children: ReactNode };

/** A mistake of ours in one screen leaves the rest of the console standing. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? (
      <Broken onRetry={() => this.setState({ broken: false })} />
    ) : (
      this.props.children
    );
  }
}

function Broken({ onRetry }: { onRetry: () => void }) {
  const t = useShellWords();
  return (
    <div className="c-page">
      <Notice
        tone="vermilion"
        live="alert"
        title={t('shell.broken_title')}
        act={
          <div className="k-row">
            <Button kind="primary" onClick={onRetry}>
              {t('shell.try_again')}
            </Button>
            <Button onClick={() => location.reload()}>{t('shell.reload')}</Button>
          </div>
        }
      >
        <p>{t('shell.broken_text')}</p>
      </Notice>
    </div>
  );
}
