import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from 'react';
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
const Behalf = screen(async () => (await import('../behalf/behalf.page.tsx')).BehalfPage);
const BehalfOrder = screen(async () => (await import('../behalf/behalf-order.page.tsx')).BehalfOrderPage);
const Exceptions = screen(async () => (await import('../exception/exceptions.page.tsx')).ExceptionsPage);
const Officers = screen(async () => (await import('../officer/officers.page.tsx')).OfficersPage);
const Me = screen(async () => (await import('../officer/me.page.tsx')).MePage);
const Rules = screen(async () => (await import('../ruling/rules.page.tsx')).RulesPage);
const Rule = screen(async () => (await import('../ruling/rule.page.tsx')).RulePage);
const Questions = screen(async () => (await import('../ruling/questions.page.tsx')).QuestionsPage);
const RuleChange = screen(async () => (await import('../ruling/change.page.tsx')).RuleChangePage);

export function Screens() {
  const [place] = useLocation();
  useEffect(focusPage, [place]);
  return (
    <ErrorBoundary key={place.split('/')[1]}>
      <Suspense fallback={<Spinner />}>
        <Places />
      </Suspense>
    </ErrorBoundary>
  );
}

type Params = Readonly<Record<string, string | undefined>>;

/** A screen of its own for each thing it is about: another order, another desk. */
const PLACES: readonly (readonly [path: string, show: (params: Params) => ReactNode])[] = [
  ['/queue/:queue', ({ queue = '' }) => <Queue key={queue} name={queue} />],
  ['/found', () => <Found />],
  ['/order/:orderId', ({ orderId = '' }) => <Desk key={orderId} orderId={orderId} />],
  ['/mail-room/:orderId?', ({ orderId }) => <MailRoom orderId={orderId} />],
  ['/behalf', () => <Behalf />],
  ['/behalf/:orderId', ({ orderId = '' }) => <BehalfOrder key={orderId} orderId={orderId} />],
  ['/exceptions/:exceptionId?', ({ exceptionId }) => <Exceptions chosen={exceptionId} />],
  ['/officers', () => <Officers />],
  ['/me', () => <Me />],
  ['/rules', () => <Rules />],
  ['/rules/questions', () => <Questions />],
  ['/rules/item', () => <Rule />],
  ['/rules/changes/:changeId', ({ changeId = '' }) => <RuleChange key={changeId} changeId={changeId} />],
  ['/no-orders', () => <NoOrdersPage />],
];

function Places() {
  const { roles } = useMe();
  const home = <Redirect to={homeOf(roles)} replace />;
  return (
    <Switch>
      {PLACES.map(([path, show]) => (
        <Route key={path} path={path}>
          {show}
        </Route>
      ))}
      <Route path="/">{home}</Route>
      <Route path="/sign-in">{home}</Route>
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
