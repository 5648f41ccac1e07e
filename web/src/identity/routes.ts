import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { ownAddress } from '../search-values.js';

export const identityRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.account,
    ...page(() => import('./account-page.js'), 'AccountPage', ['identity', 'editing']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.signIn,
    validateSearch: (search): { back?: string | undefined } => ({ back: ownAddress(search['back']) }),
    ...page(() => import('./sign-in-page.js'), 'SignInPage', ['identity']),
  }),
] as const;
