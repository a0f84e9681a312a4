import ListChecks from 'lucide-react/icons/list-checks';
import type { ComponentType } from 'react';
import type { IconShape } from '../kit/icon.tsx';
import type { HomeTileKey } from './home/home.words.ts';

export type TabName = 'home' | 'orders' | 'messages' | 'me';

/** What a screen is handed: the named parts of its path. `ScreenProps<'orderId'>` for `/orders/:orderId`. */
export type ScreenProps<Name extends string = never> = { params: Readonly<Record<Name, string>> };

export type ScreenRoute = {
  /** As in `/orders/:orderId`; the first match wins, so `/orders/new` stands before it. */
  path: `/${string}`;
  /** `() => import('./order/order.page.tsx').then((m) => m.OrderPage)`: its code and words load with it. */
  // oxlint-disable-next-line typescript/no-explicit-any -- each screen names its own parameters
  load: () => Promise<ComponentType<any>>;
  /** May be seen without signing in. */
  open?: true;
  /** Stands in the bottom bar. */
  tab?: Exclude<TabName, 'home'>;
  /** Is a service on the home page; its words are in home/home.words. */
  tile?: { icon: IconShape; title: HomeTileKey; hint?: HomeTileKey };
};

/** Every screen but the home page. A link to a screen that is not here does not exist: ask `hasScreen`. */
export const ROUTES: readonly ScreenRoute[] = [
  {
    path: '/precheck',
    load: loadPrecheck,
    open: true,
    tile: { icon: ListChecks, title: 'home.tile_precheck', hint: 'home.tile_precheck_hint' },
  },
  { path: '/precheck/:answers', load: loadPrecheck, open: true },
];

/** Whether an address leads somewhere; for links that appear with the screen behind them. */
export function hasScreen(address: string): boolean {
  return ROUTES.some(({ path }) => patternOf(path).test(address));
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
}

function loadPrecheck() {
  return import('./precheck/precheck.page.tsx').then((m) => m.PrecheckPage);
}
