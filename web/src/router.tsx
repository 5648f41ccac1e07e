import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { ErrorNotice } from './components/notice.js';
import { agendaSearch } from './meetings/agenda-search.js';
import { paths } from './paths.js';
import { NotFound } from './shell/not-found.js';
import { Shell } from './shell/shell.js';

// A value of an address that does not hold is `undefined`, not left out: what is left out, the router passes on as it came.
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value.slice(0, 300) : undefined);
/** An address of this site: never another's, to which a link could send people after they sign in. */
const ownAddress = (value: unknown): string | undefined => text(value)?.match(/^\/(?![/\\]).*$/)?.[0];

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: ({ error }) => <ErrorNotice error={error} retry={() => location.reload()} />,
  validateSearch: (search): { group?: string | undefined } => ({ group: text(search['group']) }),
  search: { middlewares: [retainSearchParams<{ group?: string | undefined }>(['group'])] },
});

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.week,
    component: lazyRouteComponent(() => import('./week/week-page.js'), 'WeekPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.meetings,
    validateSearch: agendaSearch,
    component: lazyRouteComponent(() => import('./meetings/meetings-page.js'), 'MeetingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.scheduleMeeting,
    validateSearch: (search): { body?: string | undefined } => ({ body: text(search['body']) }),
    component: lazyRouteComponent(() => import('./meetings/schedule-page.js'), 'SchedulePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.meeting,
    component: lazyRouteComponent(() => import('./meetings/meeting-page.js'), 'MeetingPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.rescheduleMeeting,
    component: lazyRouteComponent(() => import('./meetings/reschedule-page.js'), 'ReschedulePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.account,
    component: lazyRouteComponent(() => import('./identity/account-page.js'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.signIn,
    validateSearch: (search): { back?: string | undefined } => ({ back: ownAddress(search['back']) }),
    component: lazyRouteComponent(() => import('./identity/sign-in-page.js'), 'SignInPage'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
