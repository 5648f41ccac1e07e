import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { searching } from './searching.js';

export const searchRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.search,
    validateSearch: searching,
    ...page(() => import('./search-page.js'), 'SearchPage', ['search']),
  }),
] as const;
