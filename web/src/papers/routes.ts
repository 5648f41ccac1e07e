import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { papersSearch } from './papers-search.js';

export const paperRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.papers,
    validateSearch: papersSearch,
    ...page(() => import('./papers-page.js'), 'PapersPage', ['papers']),
  }),
] as const;
