import BookUser from 'lucide-react/icons/book-user';
import ListChecks from 'lucide-react/icons/list-checks';
import MapPin from 'lucide-react/icons/map-pin';
import Users from 'lucide-react/icons/users';
import type { ComponentType } from 'react';
import type { IconShape } from '../kit/icon.tsx';
import type { HomeTileKey } from './home/home.words.ts';

export type TabName = 'home' | 'orders' | 'messages' | 'me';

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
  tile?: {
    icon: IconShape;
    title: HomeTileKey;
    hint?: HomeTileKey;
    /** What it begins: where that is not served, the tile says why. */
    offer?: { service: string; kind: string };
  };
};

/** Every screen but the home page. A link to a screen that is not here does not exist: ask `hasScreen` of screen.ts. */
export const ROUTES: readonly ScreenRoute[] = [
  {
    path: '/precheck',
    load: loadPrecheck,
    open: true,
    tile: { icon: ListChecks, title: 'home.tile_precheck', hint: 'home.tile_precheck_hint' },
  },
  { path: '/precheck/:answers', load: loadPrecheck, open: true },
  { path: '/why/:service/:kind', load: loadWhy, open: true },
  { path: '/why/:service/:kind/:post', load: loadWhy, open: true },
  { path: '/fees', load: loadFees, open: true },
  { path: '/fees/:post', load: loadFees, open: true },
  {
    path: '/sign-in',
    load: () => import('./sign-in/sign-in.page.tsx').then((m) => m.SignInPage),
    open: true,
  },
  {
    path: '/sign-in/code',
    load: () => import('./sign-in/code.page.tsx').then((m) => m.CodePage),
    open: true,
  },
  {
    path: '/help/urgent',
    load: () => import('./help/urgent.page.tsx').then((m) => m.UrgentPage),
    open: true,
  },
  { path: '/help', load: () => import('./help/help.page.tsx').then((m) => m.HelpPage), open: true },

  // The form of an order, from its beginning to "sent". Fixed pages stand before those of its definition.
  {
    path: '/orders/new',
    load: () => import('./form/start.page.tsx').then((m) => m.StartPage),
    tile: {
      icon: BookUser,
      title: 'home.tile_renew',
      hint: 'home.tile_renew_hint',
      offer: { service: 'passport', kind: 'renew' },
    },
  },
  { path: '/orders/:orderId/form', load: () => import('./form/tasks.page.tsx').then((m) => m.TasksPage) },
  {
    path: '/orders/:orderId/form/check',
    load: () => import('./form/check.page.tsx').then((m) => m.CheckPage),
  },
  {
    path: '/orders/:orderId/form/presence',
    load: () => import('./form/presence.page.tsx').then((m) => m.PresencePage),
  },
  {
    path: '/orders/:orderId/form/face',
    load: () => import('./face/face.page.tsx').then((m) => m.FacePage),
  },
  {
    path: '/orders/:orderId/form/:step',
    load: () => import('./form/step.page.tsx').then((m) => m.StepPage),
  },
  {
    path: '/orders/:orderId/submitted',
    load: () => import('./form/submitted.page.tsx').then((m) => m.SubmittedPage),
  },
  {
    path: '/orders/:orderId/supplement',
    load: () => import('./form/supplement.page.tsx').then((m) => m.SupplementPage),
  },

  {
    path: '/family/new',
    load: () => import('./bundle/new-bundle.page.tsx').then((m) => m.NewBundlePage),
  },
  {
    path: '/family/:bundleId',
    load: () => import('./bundle/bundle.page.tsx').then((m) => m.BundlePage),
  },

  { path: '/orders', load: () => import('./order/orders.page.tsx').then((m) => m.OrdersPage), tab: 'orders' },
  { path: '/orders/:orderId', load: () => import('./order/order.page.tsx').then((m) => m.OrderPage) },
  {
    path: '/messages',
    load: () => import('./message/messages.page.tsx').then((m) => m.MessagesPage),
    tab: 'messages',
  },
  { path: '/messages/:orderId', load: () => import('./message/thread.page.tsx').then((m) => m.ThreadPage) },
  { path: '/me', load: () => import('./account/me.page.tsx').then((m) => m.MePage), tab: 'me' },
  { path: '/me/name', load: () => import('./account/real-name.page.tsx').then((m) => m.RealNamePage) },
  {
    path: '/me/no-document',
    load: () => import('./mandate/no-document.page.tsx').then((m) => m.NoDocumentPage),
  },
  { path: '/me/mandates', load: () => import('./mandate/mandates.page.tsx').then((m) => m.MandatesPage) },
  {
    path: '/me/mandates/new',
    load: () => import('./mandate/new-mandate.page.tsx').then((m) => m.NewMandatePage),
  },
  {
    path: '/me/mandates/accept',
    load: () => import('./mandate/accept-mandate.page.tsx').then((m) => m.AcceptMandatePage),
    open: true,
  },
  {
    path: '/take-over',
    load: () => import('./take-over/take-over.page.tsx').then((m) => m.TakeOverPage),
    open: true,
  },
  {
    path: '/sign',
    load: () => import('./guardian/sign.page.tsx').then((m) => m.SignPage),
    open: true,
  },
  { path: '/me/contacts', load: () => import('./account/contacts.page.tsx').then((m) => m.ContactsPage) },
  {
    path: '/me/contacts/new',
    load: () => import('./account/new-contact.page.tsx').then((m) => m.NewContactPage),
  },
  { path: '/me/security', load: () => import('./account/security.page.tsx').then((m) => m.SecurityPage) },
  { path: '/me/display', load: () => import('./account/display.page.tsx').then((m) => m.DisplayPage) },
  { path: '/me/privacy', load: () => import('./account/privacy.page.tsx').then((m) => m.PrivacyPage) },
  {
    path: '/me/people',
    load: () => import('./people/people.page.tsx').then((m) => m.PeoplePage),
    tile: { icon: Users, title: 'home.tile_people', hint: 'home.tile_people_hint' },
  },
  { path: '/me/people/new', load: () => import('./people/new-person.page.tsx').then((m) => m.NewPersonPage) },
  {
    path: '/posts',
    load: () => import('./help/posts.page.tsx').then((m) => m.PostsPage),
    open: true,
    tile: { icon: MapPin, title: 'home.tile_posts', hint: 'home.tile_posts_hint' },
  },
];

function loadPrecheck() {
  return import('./precheck/precheck.page.tsx').then((m) => m.PrecheckPage);
}

function loadWhy() {
  return import('./why/why.page.tsx').then((m) => m.WhyPage);
}

function loadFees() {
  return import('./why/fees.page.tsx').then((m) => m.FeesPage);
}
