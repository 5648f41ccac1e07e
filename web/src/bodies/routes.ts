import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { day } from '../search-values.js';

export const bodyRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.committee,
    validateSearch: (search): { asOf?: string | undefined } => ({ asOf: day(search['asOf']) }),
    ...page(() => import('./committee-page.js'), 'CommitteePage', ['bodies']),
  }),
] as const;
