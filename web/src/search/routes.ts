import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import type { Searched } from './searching.js';

export const searchRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.search,
    // Looked at by the page itself: this is part of every page.
    validateSearch: (search): Searched => search,
    ...page(() => import('./search-page.js'), 'SearchPage', ['search']),
  }),
] as const;
