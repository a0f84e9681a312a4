import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, type ComponentType } from 'react';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { Spinner } from '../kit/progress.tsx';
import { HomePage } from './home/home.page.tsx';
import { postsQuery } from './posts-read.ts';
import { queryClient } from './query.ts';
import { ROUTES, type ScreenRoute } from './routes.ts';
import { announceScreens, hasScreen } from './screen.ts';
import { useSessionMark } from './session-mark.ts';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { MissingPage } from './shell/missing.page.tsx';
import { Shell } from './shell/shell.tsx';

type Screen = { route: ScreenRoute; Loaded: ComponentType<{ params: object }> };

const SCREENS: Screen[] = ROUTES.map((route) => ({
  route,
  Loaded: lazy(async () => ({ default: (await route.load()) as ComponentType<{ params: object }> })),
}));

announceScreens(ROUTES.map(({ path }) => path));

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Shell>
        <Screens />
      </Shell>
    </QueryClientProvider>
  );
}

function Screens() {
  const [place] = useLocation();
  useEffect(warmTabs, []);
  return (
    <ErrorBoundary key={place}>
      <Suspense fallback={<Spinner />}>
        <Switch>
          <Route path="/">
            <HomePage />
          </Route>
          {SCREENS.map(({ route, Loaded }) => (
            <Route key={route.path} path={route.path}>
              {(params) => <Guarded route={route} Loaded={Loaded} params={params} />}
            </Route>
          ))}
          <Route>
            <MissingPage />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}

/** Without a session a closed screen leads to the sign-in page, which leads back. */
function Guarded({ route, Loaded, params }: Screen & { params: object }) {
  const session = useSessionMark();
  const [place] = useLocation();
  const search = useSearch();
  if (route.open || session === 'in') return <Loaded params={params} />;
  const here = encodeURIComponent(search ? `${place}?${search}` : place);
  return <Redirect to={hasScreen('/sign-in') ? `/sign-in?to=${here}` : '/'} replace />;
}

/** Beside the tabs: what must open without a network. */
const WARM = new Set(['/orders/:orderId', '/help', '/help/urgent']);

/** Fetches the screens of the tabs when nothing else is going on, so that they open without a network too. */
function warmTabs(): () => void {
  const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
  const timer = setTimeout(() => {
    if (saving || !navigator.onLine) return;
    void queryClient.prefetchQuery(postsQuery);
    for (const { tab, path, load } of ROUTES) {
      if (tab || WARM.has(path)) void load().catch(() => undefined);
    }
  }, 5000);
  return () => clearTimeout(timer);
}
