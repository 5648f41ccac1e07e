import { createRoute } from '@tanstack/react-router';
import { paths } from '../paths.js';
import { page, root } from '../root-route.js';
import { trailSearch } from './trail-search.js';

export const activityRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: paths.trail,
    validateSearch: trailSearch,
    ...page(() => import('./trail-page.js'), 'TrailPage', ['activity']),
  }),
] as const;
