import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { day } from '../search-values.js';

export const implementationRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.implementation,
    validateSearch: (search): { asOf?: string | undefined } => ({ asOf: day(search['asOf']) }),
    ...page(() => import('./implementation-page.js'), 'ImplementationPage', ['implementation']),
  }),
] as const;
