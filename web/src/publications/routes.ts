import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { oneOf } from '../search-values.js';

export const views = ['waiting', 'closed'] as const;

export const publicationRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.enquiries,
    validateSearch: (search): { view?: (typeof views)[number] | undefined } => ({ view: oneOf(views, search['view']) }),
    ...page(() => import('./enquiries-page.js'), 'EnquiriesPage', ['enquiries']),
  }),
] as const;
