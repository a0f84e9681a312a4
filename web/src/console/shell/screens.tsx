import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import { MAIN_ID } from '../../kit/page.tsx';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { Spinner } from '../../kit/progress.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { MissingPage, NoOrdersPage } from './missing.page.tsx';
import { useMe } from './officer-context.ts';
import { homeOf } from './roles.ts';

/** Each screen and its words load when it is first opened. */
function screen<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy(async () => ({ default: await load() }));
}

const Queue = screen(async () => (await import('../queue/queue.page.tsx')).QueuePage);
const Found = screen(async () => (await import('../queue/found.page.tsx')).FoundPage);
const Desk = screen(async () => (await import('../desk/desk.page.tsx')).DeskPage);
const MailRoom = screen(async () => (await import('../mail-room/mail-room.page.tsx')).MailRoomPage);
const Officers = screen(async () => (await import('../officer/officers.page.tsx')).OfficersPage);
const Rules = screen(async () => (await import('../ruling/rules.page.tsx')).RulesPage);
const Rule = screen(async () => (await import('../ruling/rule.page.tsx')).RulePage);
const RuleChange = screen(async () => (await import('../ruling/change.page.tsx')).RuleChangePage);

export function Screens() {
  const [place] = useLocation();
  const { roles } = useMe();
  useEffect(focusPage, [place]);
  return (
    <ErrorBoundary key={place.split('/')[1]}>
      <Suspense fallback={<Spinner />}>
        <Switch>
          <Route path="/queue/:queue">{({ queue }) => <Queue key={queue} name={queue} />}</Route>
          <Route path="/found">
            <Found />
          </Route>
          <Route path="/order/:orderId">{({ orderId }) => <Desk key={orderId} orderId={orderId} />}</Route>
          <Route path="/mail-room/:orderId?">{({ orderId }) => <MailRoom orderId={orderId} />}</Route>
          <Route path="/officers">
            <Officers />
          </Route>
          <Route path="/rules/*?">
            <RuleScreens />
          </Route>
          <Route path="/no-orders">
            <NoOrdersPage />
          </Route>
          <Route path="/">
            <Redirect to={homeOf(roles)} replace />
          </Route>
          <Route path="/sign-in">
            <Redirect to={homeOf(roles)} replace />
          </Route>
          <Route>
            <MissingPage />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

function RuleScreens() {
  return (
    <Switch>
      <Route path="/rules">
        <Rules />
      </Route>
      <Route path="/rules/item">
        <Rule />
      </Route>
      <Route path="/rules/changes/:changeId">
        {({ changeId }) => <RuleChange key={changeId} changeId={changeId} />}
      </Route>
      <Route>
        <MissingPage />
      </Route>
    </Switch>
  );
}

/** Into the new page, unless it has taken the focus itself: readers go on from there, and keys work at once. */
function focusPage(): void {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) {
    document.getElementById(MAIN_ID)?.focus({ preventScroll: true });
  }
}
