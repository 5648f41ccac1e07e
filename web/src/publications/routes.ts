import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { enquiriesSearch } from './enquiries-search.js';

export const publicationRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.enquiries,
    validateSearch: enquiriesSearch,
    ...page(() => import('./enquiries-page.js'), 'EnquiriesPage', ['enquiries']),
  }),
] as const;
