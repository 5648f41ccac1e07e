import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { actionsSearch, decisionsSearch } from './registers-search.js';

export const decisionRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.decisions,
    validateSearch: decisionsSearch,
    ...page(() => import('./decisions-page.js'), 'DecisionsPage', ['decisions']),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.actions,
    validateSearch: actionsSearch,
    ...page(() => import('./actions-page.js'), 'ActionsPage', ['decisions']),
  }),
] as const;
