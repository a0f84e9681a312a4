import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Spinner } from '../../kit/progress.tsx';
import { MAIN_ID, SkipLink } from '../../kit/page.tsx';
import { DemoRibbon } from '../../kit/top-bar.tsx';
import { ErrorNotice } from '../error-notice.tsx';
import { startLive } from '../live.ts';
import { useServices } from '../queue/service-words.ts';
import { ProofGate } from '../session/proof-gate.tsx';
import { useOfficer } from '../session/session.ts';
import { useIsDemo } from './info.ts';
import { OfficerContext } from './officer-context.ts';
import { QueueNav } from './queue-nav.tsx';
import { Screens } from './screens.tsx';
import { ShellKeys } from './shell-keys.tsx';
import { TopLine } from './top-line.tsx';

/** The frame of every screen behind the gate. */
export function Console() {
  const { data: officer, error, refetch } = useOfficer();
  const { isPending } = useServices();
  const queryClient = useQueryClient();
  const demo = useIsDemo();
  useEffect(() => startLive(queryClient), [queryClient]);
  if (!officer || isPending) {
    return (
      <main className="c-page">
        {error ? <ErrorNotice error={error} onRetry={() => void refetch()} /> : <Spinner />}
      </main>
    );
  }
  return (
    <OfficerContext value={officer}>
      <div className="c-shell">
        <SkipLink />
        {demo && <DemoRibbon />}
        <TopLine />
        <QueueNav />
        <main className="c-main" id={MAIN_ID} tabIndex={-1}>
          <Screens />
        </main>
        <ShellKeys />
        <ProofGate />
      </div>
    </OfficerContext>
  );
}
